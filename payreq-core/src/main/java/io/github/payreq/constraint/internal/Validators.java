package io.github.payreq.constraint.internal;

import io.github.payreq.constraint.AbaRoutingNumber;
import io.github.payreq.constraint.BelgianReference;
import io.github.payreq.constraint.Bic;
import io.github.payreq.constraint.BitcoinAddress;
import io.github.payreq.constraint.BritishAccount;
import io.github.payreq.constraint.CountryCode;
import io.github.payreq.constraint.CreditorReference;
import io.github.payreq.constraint.CzechAccount;
import io.github.payreq.constraint.DanishFi;
import io.github.payreq.constraint.DutchReference;
import io.github.payreq.constraint.EstonianReference;
import io.github.payreq.constraint.FinnishReference;
import io.github.payreq.constraint.HttpsUrl;
import io.github.payreq.constraint.Iban;
import io.github.payreq.constraint.LanguageTag;
import io.github.payreq.constraint.NorwegianAccount;
import io.github.payreq.constraint.NorwegianKid;
import io.github.payreq.constraint.PlainText;
import io.github.payreq.constraint.PolishAccount;
import io.github.payreq.constraint.QrisPayload;
import io.github.payreq.constraint.RussianAccount;
import io.github.payreq.constraint.RussianBic;
import io.github.payreq.constraint.RussianInn;
import io.github.payreq.constraint.RussianKpp;
import io.github.payreq.constraint.SbpLink;
import io.github.payreq.constraint.SerbianAccount;
import io.github.payreq.constraint.SlovenianReference;
import io.github.payreq.constraint.SwedishGiro;
import io.github.payreq.constraint.SwedishOcr;
import io.github.payreq.constraint.SwissQrReference;
import io.github.payreq.reference.RussianRequisites;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** The validators of payreq's constraints: one a constraint, each with the public constructor that the standard asks for. */
public final class Validators {
    private Validators() {}

    /** {@link Iban}. */
    public static final class ForIban extends TextValidator<Iban> {
        /** For Hibernate Validator. */
        public ForIban() {
            super(io.github.payreq.reference.Iban::isValid);
        }
    }

    /** {@link Bic}. */
    public static final class ForBic extends TextValidator<Bic> {
        /** For Hibernate Validator. */
        public ForBic() {
            super(Rules::isBic);
        }
    }

    /** {@link RussianBic}. */
    public static final class ForRussianBic extends TextValidator<RussianBic> {
        /** For Hibernate Validator. */
        public ForRussianBic() {
            super(RussianRequisites::isBic);
        }
    }

    /** {@link RussianAccount}. */
    public static final class ForRussianAccount extends TextValidator<RussianAccount> {
        /** For Hibernate Validator. */
        public ForRussianAccount() {
            super(RussianRequisites::isAccount);
        }
    }

    /** {@link RussianInn}. */
    public static final class ForRussianInn extends TextValidator<RussianInn> {
        /** For Hibernate Validator. */
        public ForRussianInn() {
            super(RussianRequisites::isInn);
        }
    }

    /** {@link RussianKpp}. */
    public static final class ForRussianKpp extends TextValidator<RussianKpp> {
        /** For Hibernate Validator. */
        public ForRussianKpp() {
            super(RussianRequisites::isKpp);
        }
    }

    /** {@link CreditorReference}. */
    public static final class ForCreditorReference extends TextValidator<CreditorReference> {
        /** For Hibernate Validator. */
        public ForCreditorReference() {
            super(io.github.payreq.reference.CreditorReference::isValid);
        }
    }

    /** {@link SwissQrReference}. */
    public static final class ForSwissQrReference extends TextValidator<SwissQrReference> {
        /** For Hibernate Validator. */
        public ForSwissQrReference() {
            super(io.github.payreq.reference.SwissQrReference::isValid);
        }
    }

    /** {@link AbaRoutingNumber}. */
    public static final class ForAbaRoutingNumber extends TextValidator<AbaRoutingNumber> {
        /** For Hibernate Validator. */
        public ForAbaRoutingNumber() {
            super(io.github.payreq.reference.AbaRoutingNumber::isValid);
        }
    }

    /** {@link BelgianReference}. */
    public static final class ForBelgianReference extends TextValidator<BelgianReference> {
        /** For Hibernate Validator. */
        public ForBelgianReference() {
            super(io.github.payreq.reference.BelgianReference::isValid);
        }
    }

    /** {@link BritishAccount}. */
    public static final class ForBritishAccount extends TextValidator<BritishAccount> {
        /** For Hibernate Validator. */
        public ForBritishAccount() {
            super(io.github.payreq.reference.BritishAccount::isValid);
        }
    }

    /** {@link CzechAccount}. */
    public static final class ForCzechAccount extends TextValidator<CzechAccount> {
        /** For Hibernate Validator. */
        public ForCzechAccount() {
            super(io.github.payreq.reference.CzechAccount::isValid);
        }
    }

    /** {@link DanishFi}. */
    public static final class ForDanishFi extends TextValidator<DanishFi> {
        /** For Hibernate Validator. */
        public ForDanishFi() {
            super(io.github.payreq.reference.DanishFi::isValid);
        }
    }

    /** {@link DutchReference}. */
    public static final class ForDutchReference extends TextValidator<DutchReference> {
        /** For Hibernate Validator. */
        public ForDutchReference() {
            super(io.github.payreq.reference.DutchReference::isValid);
        }
    }

    /** {@link EstonianReference}. */
    public static final class ForEstonianReference extends TextValidator<EstonianReference> {
        /** For Hibernate Validator. */
        public ForEstonianReference() {
            super(io.github.payreq.reference.EstonianReference::isValid);
        }
    }

    /** {@link FinnishReference}. */
    public static final class ForFinnishReference extends TextValidator<FinnishReference> {
        /** For Hibernate Validator. */
        public ForFinnishReference() {
            super(io.github.payreq.reference.FinnishReference::isValid);
        }
    }

    /** {@link NorwegianAccount}. */
    public static final class ForNorwegianAccount extends TextValidator<NorwegianAccount> {
        /** For Hibernate Validator. */
        public ForNorwegianAccount() {
            super(io.github.payreq.reference.NorwegianAccount::isValid);
        }
    }

    /** {@link NorwegianKid}. */
    public static final class ForNorwegianKid extends TextValidator<NorwegianKid> {
        /** For Hibernate Validator. */
        public ForNorwegianKid() {
            super(io.github.payreq.reference.NorwegianKid::isValid);
        }
    }

    /** {@link PolishAccount}. */
    public static final class ForPolishAccount extends TextValidator<PolishAccount> {
        /** For Hibernate Validator. */
        public ForPolishAccount() {
            super(io.github.payreq.reference.PolishAccount::isValid);
        }
    }

    /** {@link SerbianAccount}. */
    public static final class ForSerbianAccount extends TextValidator<SerbianAccount> {
        /** For Hibernate Validator. */
        public ForSerbianAccount() {
            super(io.github.payreq.reference.SerbianAccount::isValid);
        }
    }

    /** {@link SlovenianReference}. */
    public static final class ForSlovenianReference extends TextValidator<SlovenianReference> {
        /** For Hibernate Validator. */
        public ForSlovenianReference() {
            super(io.github.payreq.reference.SlovenianReference::isValid);
        }
    }

    /** {@link SwedishGiro}. */
    public static final class ForSwedishGiro extends TextValidator<SwedishGiro> {
        /** For Hibernate Validator. */
        public ForSwedishGiro() {
            super(io.github.payreq.reference.SwedishGiro::isValid);
        }
    }

    /** {@link SwedishOcr}. */
    public static final class ForSwedishOcr extends TextValidator<SwedishOcr> {
        /** For Hibernate Validator. */
        public ForSwedishOcr() {
            super(io.github.payreq.reference.SwedishOcr::isValid);
        }
    }

    /** {@link HttpsUrl}. */
    public static final class ForHttpsUrl extends TextValidator<HttpsUrl> {
        /** For Hibernate Validator. */
        public ForHttpsUrl() {
            super(Rules::isHttpsUrl);
        }
    }

    /** {@link SbpLink}. */
    public static final class ForSbpLink extends TextValidator<SbpLink> {
        /** For Hibernate Validator. */
        public ForSbpLink() {
            super(io.github.payreq.reference.SbpLink::isValid);
        }
    }

    /** {@link LanguageTag}. */
    public static final class ForLanguageTag extends TextValidator<LanguageTag> {
        /** For Hibernate Validator. */
        public ForLanguageTag() {
            super(Rules::isLanguageTag);
        }
    }

    /** {@link CountryCode}. */
    public static final class ForCountryCode extends TextValidator<CountryCode> {
        /** For Hibernate Validator. */
        public ForCountryCode() {
            super(Rules::isCountryCode);
        }
    }

    /** {@link PlainText}. */
    public static final class ForPlainText implements ConstraintValidator<PlainText, CharSequence> {
        private boolean lines;

        /** For Hibernate Validator. */
        public ForPlainText() {}

        @Override
        public void initialize(PlainText constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || Rules.isPlainText(value.toString(), lines);
        }
    }

    /** {@link QrisPayload}. */
    public static final class ForQrisPayload extends TextValidator<QrisPayload> {
        /** For Hibernate Validator. */
        public ForQrisPayload() {
            super(io.github.payreq.reference.QrisPayload::isValid);
        }
    }

    /** {@link BitcoinAddress}. */
    public static final class ForBitcoinAddress extends TextValidator<BitcoinAddress> {
        /** For Hibernate Validator. */
        public ForBitcoinAddress() {
            super(io.github.payreq.reference.BitcoinAddress::isMainnet);
        }
    }
}
