package io.github.payreq.paycode;

import io.github.payreq.method.PixPayment;
import io.github.payreq.reference.EmvData;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The BR Code of Pix, Brazil: EMVCo data objects with the key in template 26. Names are written in ASCII capitals.
 *
 * <p>Source: Banco Central do Brasil, Manual do BR Code 2.0 and Manual de Padrões para Iniciação do Pix; EMVCo MPM 1.1.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class PixBrCode {

    /** What the code carries. */
    public enum Field implements CodeField {
        /** {@code true} for a code that can be paid once. */
        ONE_TIME(FieldRules.optional("true|false", "true or false")),
        /** The payee's key, for a static code. */
        KEY(EmvCode.text(false, 77)),
        /** Where the payment is described, without {@code https://}, for a dynamic code. */
        URL(EmvCode.text(false, 77)),
        /** What the payer reads. */
        INFORMATION(EmvCode.text(false, 72)),
        /** The number of a withdrawal service (FSS). */
        WITHDRAWAL(FieldRules.optional("[0-9]{8}", "eight digits")),
        /** The sum in reais with a decimal point; if it is absent, the payer fills it in. */
        AMOUNT(EmvCode.amount()),
        /** The payee. */
        NAME(EmvCode.text(true, EmvCode.LONGEST_NAME)),
        /** The payee's city. */
        CITY(EmvCode.text(true, EmvCode.LONGEST_CITY)),
        /** By what the payee finds the payment; {@code ***} if it is absent. */
        TXID(FieldRules.optional("[A-Za-z0-9]{1,25}", "1 to 25 letters and digits"));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.PIX;
    private static final String ACCOUNT = "26";
    private static final String DOMAIN = "br.gov.bcb.pix";
    private static final String NO_TXID = "***";

    private PixBrCode() {}

    /**
     * Writes the content of a code.
     *
     * @param fields the values; absent ones are left out
     * @return the content with its checksum
     * @throws PayCodeException if a value breaks a rule of the standard
     */
    public static String payload(Map<Field, String> fields) {
        Map<Field, String> values = FieldRules.checked(STANDARD, Field.class, fields);
        if (values.containsKey(Field.KEY) == values.containsKey(Field.URL)) {
            throw new PayCodeException(
                    STANDARD,
                    Field.KEY.name(),
                    values.getOrDefault(Field.KEY, ""),
                    "given, or else a URL: one of the two");
        }
        return new EmvCode(STANDARD)
                .put(EmvCode.INITIATION, "true".equals(values.get(Field.ONE_TIME)) ? "12" : "")
                .template(
                        ACCOUNT,
                        "00",
                        DOMAIN,
                        "01",
                        values.getOrDefault(Field.KEY, ""),
                        "02",
                        values.getOrDefault(Field.INFORMATION, ""),
                        "03",
                        values.getOrDefault(Field.WITHDRAWAL, ""),
                        "25",
                        values.getOrDefault(Field.URL, ""))
                .put(EmvCode.CATEGORY, "0000")
                .put(EmvCode.CURRENCY, "986")
                .put(EmvCode.AMOUNT, values.getOrDefault(Field.AMOUNT, ""))
                .put(EmvCode.COUNTRY, "BR")
                .put(EmvCode.NAME, values.getOrDefault(Field.NAME, "").toUpperCase(Locale.ROOT))
                .put(EmvCode.CITY, values.getOrDefault(Field.CITY, "").toUpperCase(Locale.ROOT))
                .template(EmvCode.ADDITIONAL, "05", values.getOrDefault(Field.TXID, NO_TXID))
                .text();
    }

    /**
     * Reads the content of a code, whoever wrote it.
     *
     * @param payload the content, called "Pix copia e cola"
     * @return the values that are there
     * @throws IllegalArgumentException if the content does not consist of data objects, its checksum does not fit, or it has
     *     no Pix account
     */
    public static Map<Field, String> read(String payload) {
        EmvData data = EmvData.parseCode(payload.strip());
        EmvData account = data.values().entrySet().stream()
                .filter(entry ->
                        entry.getKey().compareTo("26") >= 0 && entry.getKey().compareTo("51") <= 0)
                .map(entry -> EmvData.parse(entry.getValue()))
                .filter(template ->
                        template.value("00").filter(DOMAIN::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a BR Code must have an account of br.gov.bcb.pix"));
        Map<Field, String> fields = new EnumMap<>(Field.class);
        put(
                fields,
                Field.ONE_TIME,
                data.value(EmvCode.INITIATION).filter("12"::equals).map(twelve -> "true"));
        put(fields, Field.KEY, account.value("01"));
        put(fields, Field.INFORMATION, account.value("02"));
        put(fields, Field.WITHDRAWAL, account.value("03"));
        put(fields, Field.URL, account.value("25"));
        put(fields, Field.AMOUNT, data.value(EmvCode.AMOUNT));
        put(fields, Field.NAME, data.value(EmvCode.NAME));
        put(fields, Field.CITY, data.value(EmvCode.CITY));
        put(
                fields,
                Field.TXID,
                data.value(EmvCode.ADDITIONAL)
                        .flatMap(template -> EmvData.parse(template).value("05"))
                        .filter(txid -> !txid.equals(NO_TXID)));
        return fields;
    }

    private static void put(Map<Field, String> fields, Field field, Optional<String> value) {
        value.ifPresent(text -> fields.put(field, text));
    }

    static PayCode of(PaymentFacts facts, PixPayment payment) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.KEY, payment.key());
        // The template has room for 99 characters; what stands there already takes 4 + 14, 4 + the key, and 4 more.
        int left = Math.min(72, 99 - 18 - 4 - payment.key().length() - 4);
        if (left > 0) {
            fields.put(Field.INFORMATION, facts.fitPurpose("INFORMATION", left, Alphabet.ASCII));
        }
        fields.put(Field.AMOUNT, facts.decimal());
        fields.put(Field.NAME, EmvCode.name(facts));
        fields.put(Field.CITY, facts.fit("CITY", payment.city(), EmvCode.LONGEST_CITY, Alphabet.ASCII));
        payment.txid().ifPresent(txid -> fields.put(Field.TXID, txid));
        return facts.code(STANDARD, payload(fields)).withReference(payment.txid());
    }
}
