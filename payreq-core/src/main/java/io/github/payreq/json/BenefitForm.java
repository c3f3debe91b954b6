package io.github.payreq.json;

import static io.github.payreq.json.Forms.DATE;
import static io.github.payreq.json.Forms.LOCALIZED;
import static io.github.payreq.json.Forms.MONEY;

import io.github.payreq.json.JsonValue.TextValue;
import io.github.payreq.request.Benefit;
import io.github.payreq.request.Bonus;
import io.github.payreq.request.EarlyPaymentDiscount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A discount or a bonus with its last day. */
final class BenefitForm implements Form<Benefit> {

    static final ObjectForm<EarlyPaymentDiscount, EarlyPaymentDiscount> DISCOUNT = ObjectForm.made(
                    in -> in.required("discount", new Rebate()).until(in.required("until", DATE)))
            .field("discount", new Rebate(), discount -> day -> discount)
            .field("until", DATE, EarlyPaymentDiscount::until);

    static final ObjectForm<Bonus, Bonus> BONUS = ObjectForm.made(
                    in -> new Bonus(in.required("bonus", LOCALIZED), in.required("until", DATE)))
            .field("bonus", LOCALIZED, Bonus::bonus)
            .field("until", DATE, Bonus::until);

    @Override
    public Benefit read(JsonValue value) {
        Fields in = Fields.of(value);
        in.rejectUnknown(List.of("discount", "bonus", "until"));
        if (in.has("discount") == in.has("bonus")) {
            throw new FormException(value.place(), null, "must hold either a discount or a bonus");
        }
        return in.has("discount") ? DISCOUNT.read(value) : BONUS.read(value);
    }

    @Override
    public void write(Benefit value, JsonGenerator out) {
        if (value instanceof EarlyPaymentDiscount discount) {
            DISCOUNT.write(discount, out);
        } else if (value instanceof Bonus bonus) {
            BONUS.write(bonus, out);
        }
    }

    /** What is taken off, still without its last day. */
    @FunctionalInterface
    interface Unlimited {
        EarlyPaymentDiscount until(LocalDate day);
    }

    /** What is taken off: {@code "5%"} of the total, or a sum. */
    private static final class Rebate implements Form<Unlimited> {

        @Override
        public Unlimited read(JsonValue value) {
            if (value instanceof TextValue text && text.text().endsWith("%")) {
                BigDecimal percent = percent(text);
                return day -> EarlyPaymentDiscount.percent(percent, day);
            }
            if (!(value instanceof TextValue)) {
                throw FormException.wrong(value, "a percentage such as \"5%\", or " + MoneyForm.RIGHT);
            }
            var sum = MONEY.read(value);
            return day -> EarlyPaymentDiscount.of(sum, day);
        }

        private static BigDecimal percent(TextValue value) {
            try {
                return Forms.decimal(value.text().substring(0, value.text().length() - 1));
            } catch (IllegalArgumentException e) {
                throw FormException.wrong(value, "a percentage such as \"5%\" or \"2.5%\"");
            }
        }

        @Override
        public void write(Unlimited value, JsonGenerator out) {
            EarlyPaymentDiscount discount = value.until(LocalDate.EPOCH);
            out.writeString(discount.percent()
                    .map(percent -> percent.toPlainString() + "%")
                    .or(() -> discount.sum().map(MoneyForm::print))
                    .orElseThrow());
        }
    }
}
