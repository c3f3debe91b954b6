package io.github.payreq.paycode;

import io.github.payreq.method.SlovakTransfer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.LZMAOutputStream;

/**
 * PAY by square, the QR payment of Slovak banks: fields divided by tabs, compressed with LZMA, in base 32. It needs the
 * optional library {@code org.tukaani:xz}.
 *
 * <p>Source: Slovak Banking Association, PAY by square specifications 1.0 to 1.2, sections 3.1 to 3.16.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class PayBySquare {

    /** The fields of a payment order, in their order. */
    public enum Field implements CodeField {
        /** The invoice. */
        INVOICE_ID(FieldRules.optionalText(10)),
        /** The sum with a decimal point; if it is absent, the payer fills it in. */
        AMOUNT(FieldRules.optional("[0-9]{1,12}(\\.[0-9]{1,2})?", "a sum with at most two decimals")),
        /** The currency. */
        CURRENCY(FieldRules.required("[A-Z]{3}", "a currency code, such as EUR")),
        /** The due date, {@code yyyyMMdd}. */
        DUE_DATE(FieldRules.optionalDate("yyyyMMdd", "20261204")),
        /** The variable symbol. */
        VARIABLE_SYMBOL(FieldRules.optional("[0-9]{1,10}", "at most ten digits")),
        /** The constant symbol. */
        CONSTANT_SYMBOL(FieldRules.optional("[0-9]{1,4}", "at most four digits")),
        /** The specific symbol. */
        SPECIFIC_SYMBOL(FieldRules.optional("[0-9]{1,10}", "at most ten digits")),
        /** The reference of the SEPA payer, instead of the symbols. */
        ORIGINATOR_REFERENCE(FieldRules.optionalText(35)),
        /** The text that goes with the payment. */
        NOTE(FieldRules.optionalText(140)),
        /** The payee's IBAN, without spaces. */
        IBAN(FieldRules.iban(iban -> true, "a valid IBAN without spaces")),
        /** The BIC of the payee's bank. */
        BIC(FieldRules.optional("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?", "a BIC of 8 or 11 characters")),
        /** The payee. */
        BENEFICIARY_NAME(FieldRules.requiredText(70)),
        /** The payee's street and house number. */
        BENEFICIARY_STREET(FieldRules.optionalText(70)),
        /** The payee's postal code and town. */
        BENEFICIARY_CITY(FieldRules.optionalText(70));

        private final FieldRule rule;

        Field(FieldRule rule) {
            this.rule = rule;
        }

        @Override
        public FieldRule rule() {
            return rule;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.PAY_BY_SQUARE;
    private static final String BASE32HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    private static final int LONGEST = 1 << 16;

    private PayBySquare() {}

    /**
     * Writes the content of a code: one payment order, version 1.0, which all apps read.
     *
     * @param fields the fields; absent ones are left empty
     * @return capitals and digits
     * @throws PayCodeException if a field breaks a rule of the standard
     * @throws MissingLibraryException if the library {@code org.tukaani:xz} is not there
     */
    public static String payload(Map<Field, String> fields) {
        byte[] text = text(fields).getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(text);
        byte[] content = ByteBuffer.allocate(4 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .put(text)
                .array();
        byte[] compressed = compressed(content);
        byte[] code = ByteBuffer.allocate(4 + compressed.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) content.length)
                .put(compressed)
                .array();
        return base32(code);
    }

    /**
     * Writes what the code compresses.
     *
     * @param fields the fields; absent ones are left empty
     * @return the fields, divided by tabs
     * @throws PayCodeException if a field breaks a rule of the standard
     */
    public static String text(Map<Field, String> fields) {
        Map<Field, String> checked = FieldRules.checked(STANDARD, Field.class, fields);
        StringBuilder text = new StringBuilder(checked.getOrDefault(Field.INVOICE_ID, "")).append("\t1\t1");
        for (Field field : Field.values()) {
            String value = checked.getOrDefault(field, "");
            switch (field) {
                case INVOICE_ID -> {}
                case IBAN -> text.append("\t1\t").append(value);
                case BIC -> text.append('\t').append(value).append("\t0\t0");
                default -> text.append('\t').append(value);
            }
        }
        return text.toString();
    }

    /**
     * Reads the content of a code, whoever wrote it, as far as it is a payment order: the first account of the first payment.
     *
     * @param payload capitals and digits
     * @return the fields that are filled
     * @throws IllegalArgumentException if the content cannot be unpacked or its checksum does not fit
     * @throws MissingLibraryException if the library {@code org.tukaani:xz} is not there
     */
    public static Map<Field, String> read(String payload) {
        return fields(readText(payload));
    }

    /**
     * Unpacks the content of a code.
     *
     * @param payload capitals and digits
     * @return the fields, divided by tabs
     * @throws IllegalArgumentException if the content cannot be unpacked or its checksum does not fit
     * @throws MissingLibraryException if the library {@code org.tukaani:xz} is not there
     */
    public static String readText(String payload) {
        ByteBuffer code =
                ByteBuffer.wrap(bytes(payload.strip().toUpperCase(Locale.ROOT))).order(ByteOrder.LITTLE_ENDIAN);
        if (code.remaining() < 5) {
            throw new IllegalArgumentException("a PAY by square code must have at least eight characters");
        }
        if ((code.getShort() & 0xF0) != 0) {
            throw new IllegalArgumentException("a PAY by square code must be of type 0: payment orders");
        }
        int length = code.getShort() & 0xFFFF;
        byte[] compressed = new byte[code.remaining()];
        code.get(compressed);
        ByteBuffer content = ByteBuffer.wrap(uncompressed(compressed, length)).order(ByteOrder.LITTLE_ENDIAN);
        if (content.remaining() < 4) {
            throw new IllegalArgumentException("a PAY by square code must contain a checksum");
        }
        int stated = content.getInt();
        byte[] text = new byte[content.remaining()];
        content.get(text);
        CRC32 checksum = new CRC32();
        checksum.update(text);
        if ((int) checksum.getValue() != stated) {
            throw new IllegalArgumentException("the checksum of a PAY by square code must fit its content");
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static Map<Field, String> fields(String text) {
        String[] parts = text.split("\t", -1);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        // Invoice, number of payments, type of payment; then the fields up to the note; then the accounts.
        int accounts = 11;
        if (parts.length < accounts + 3 || !parts[accounts].matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException("a PAY by square code must contain a payment with an account");
        }
        put(fields, Field.INVOICE_ID, parts[0]);
        int at = 3;
        for (Field field : EnumSet.range(Field.AMOUNT, Field.NOTE)) {
            put(fields, field, parts[at]);
            at++;
        }
        put(fields, Field.IBAN, parts[accounts + 1]);
        put(fields, Field.BIC, parts[accounts + 2]);
        boolean isSinglePlainPayment = parts[1].equals("1") && parts[2].equals("1");
        at = accounts + 1 + 2 * Integer.parseInt(parts[accounts]) + 2;
        for (Field field : EnumSet.range(Field.BENEFICIARY_NAME, Field.BENEFICIARY_CITY)) {
            if (isSinglePlainPayment && at < parts.length) {
                put(fields, field, parts[at]);
            }
            at++;
        }
        return fields;
    }

    private static void put(Map<Field, String> fields, Field field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }

    static PayCode of(PaymentFacts facts, SlovakTransfer transfer) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.AMOUNT, facts.decimal());
        fields.put(Field.CURRENCY, facts.currency());
        fields.put(Field.DUE_DATE, PaymentFacts.date(facts.payBy(), "yyyyMMdd"));
        transfer.variableSymbol().ifPresent(symbol -> fields.put(Field.VARIABLE_SYMBOL, symbol));
        transfer.constantSymbol().ifPresent(symbol -> fields.put(Field.CONSTANT_SYMBOL, symbol));
        transfer.specificSymbol().ifPresent(symbol -> fields.put(Field.SPECIFIC_SYMBOL, symbol));
        transfer.reference().ifPresent(reference -> fields.put(Field.ORIGINATOR_REFERENCE, reference));
        fields.put(Field.NOTE, facts.fitPurpose("NOTE", 140, Alphabet.ASCII));
        fields.put(Field.IBAN, transfer.iban());
        fields.put(Field.BENEFICIARY_NAME, facts.fitPayee("BENEFICIARY_NAME", 70, Alphabet.ASCII));
        return facts.code(STANDARD, payload(fields))
                .withReference(transfer.reference().or(transfer::variableSymbol));
    }

    private static byte[] compressed(byte[] content) {
        try {
            return Xz.compressed(content);
        } catch (NoClassDefFoundError | IllegalAccessError e) {
            throw missing(e);
        }
    }

    private static byte[] uncompressed(byte[] compressed, int length) {
        try {
            return Xz.uncompressed(compressed, length);
        } catch (NoClassDefFoundError | IllegalAccessError e) {
            throw missing(e);
        }
    }

    private static MissingLibraryException missing(LinkageError cause) {
        return new MissingLibraryException("PAY by square", "org.tukaani:xz", "org.tukaani.xz", cause);
    }

    /** Five bits a character; what is left over is filled up with zeros. */
    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32HEX.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32HEX.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = BASE32HEX.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("a PAY by square code must consist of the digits 0 to 9 and A to V");
            }
            buffer = buffer << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
            buffer &= (1 << bits) - 1;
        }
        return bytes.toByteArray();
    }

    /** The only door to xz, which is optional; loaded only when a code is written or read. */
    private static final class Xz {
        private static final int LITERAL_CONTEXT = 3;
        private static final int LITERAL_POSITION = 0;
        private static final int POSITION = 2;
        private static final int DICTIONARY = 1 << 17;
        private static final int HEADER = 13;
        private static final byte PROPERTIES = 0x5D;

        private Xz() {}

        static byte[] compressed(byte[] content) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                LZMA2Options options = new LZMA2Options();
                options.setLcLp(LITERAL_CONTEXT, LITERAL_POSITION);
                options.setPb(POSITION);
                options.setDictSize(DICTIONARY);
                try (LZMAOutputStream lzma = new LZMAOutputStream(out, options, content.length)) {
                    lzma.write(content);
                }
            } catch (IOException e) {
                throw new IllegalStateException("writing into memory does not fail", e);
            }
            byte[] file = out.toByteArray();
            return Arrays.copyOfRange(file, HEADER, file.length);
        }

        static byte[] uncompressed(byte[] compressed, int length) {
            try (LZMAInputStream lzma =
                    new LZMAInputStream(new ByteArrayInputStream(compressed), length, PROPERTIES, DICTIONARY)) {
                // Encoders end the stream in different ways.
                lzma.enableRelaxedEndCondition();
                return lzma.readNBytes(Math.min(length, LONGEST));
            } catch (IOException e) {
                throw new IllegalArgumentException("a PAY by square code must be packed with LZMA", e);
            }
        }
    }
}
