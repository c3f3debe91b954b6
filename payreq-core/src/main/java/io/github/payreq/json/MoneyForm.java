package io.github.payreq.json;

import io.github.payreq.json.JsonValue.TextValue;
import io.github.payreq.method.BitcoinPayment;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;

/** A sum of money: {@code "5000.00 RUB"}, with exactly the currency's number of decimals. */
final class MoneyForm implements Form<Money> {

    static final String RIGHT = "a sum of money such as \"5000.00 RUB\"";

    private static final Pattern SHAPE =
            Pattern.compile("(?<amount>-?[0-9]{1,30}(?:\\.[0-9]{1,10})?) (?<code>[A-Z]{3})");

    @Override
    public Money read(JsonValue value) {
        Matcher matcher = SHAPE.matcher(value instanceof TextValue text ? text.text() : "");
        if (!matcher.matches()) {
            throw FormException.wrong(value, RIGHT);
        }
        CurrencyUnit currency = currency(value, matcher.group("code"));
        BigDecimal amount = new BigDecimal(matcher.group("amount"));
        if (amount.scale() != currency.getDecimalPlaces()) {
            throw new FormException(value.place(), value.seen(), decimals(currency));
        }
        return Money.of(currency, amount);
    }

    private static CurrencyUnit currency(JsonValue value, String code) {
        CurrencyUnit bitcoin = BitcoinPayment.currency();
        if (code.equals(bitcoin.getCode())) {
            return bitcoin;
        }
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw new FormException(value.place(), value.seen(), "must end in a currency code (ISO 4217), such as RUB");
        }
    }

    private static String decimals(CurrencyUnit currency) {
        int places = currency.getDecimalPlaces();
        String example = print(Money.ofMajor(currency, 5000));
        return places == 0
                ? "must have no decimals, such as " + example
                : "must have exactly " + places + " decimals, such as " + example;
    }

    @Override
    public void write(Money value, JsonGenerator out) {
        out.writeString(print(value));
    }

    static String print(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }
}
