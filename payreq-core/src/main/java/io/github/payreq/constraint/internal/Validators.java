package io.github.payreq.constraint.internal;

import io.github.payreq.constraint.Bic;
import io.github.payreq.constraint.CountryCode;
import io.github.payreq.constraint.CreditorReference;
import io.github.payreq.constraint.HttpsUrl;
import io.github.payreq.constraint.Iban;
import io.github.payreq.constraint.LanguageTag;
import io.github.payreq.constraint.PlainText;
import io.github.payreq.constraint.RussianAccount;
import io.github.payreq.constraint.RussianBic;
import io.github.payreq.constraint.RussianInn;
import io.github.payreq.constraint.RussianKpp;
import io.github.payreq.constraint.SbpLink;
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
            super(Rules::isIban);
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
}
