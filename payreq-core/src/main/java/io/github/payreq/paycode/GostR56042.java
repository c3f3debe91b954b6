package io.github.payreq.paycode;

import io.github.payreq.method.RussianTransfer;
import io.github.payreq.reference.RussianRequisites;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two-dimensional code of Russian payments to a bank account: {@code ST0001}, the character set, then
 * {@code Key=Value} pairs divided by a sign that occurs in none of them.
 *
 * <p>Source: GOST R 56042-2014, Standards of financial operations, two-dimensional bar codes for payments by individuals.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class GostR56042 {

    /** The character sets of the standard. */
    public enum CharacterSet {
        /** Windows-1251, set 1. */
        WINDOWS_1251("1", "windows-1251"),
        /** UTF-8, set 2: the default. */
        UTF_8("2", "UTF-8"),
        /** KOI8-R, set 3; it lacks « ». */
        KOI8_R("3", "KOI8-R");

        private final String code;
        private final Charset charset;

        CharacterSet(String code, String name) {
            this.code = code;
            this.charset = Charset.forName(name);
        }

        /**
         * Returns the set for Java.
         *
         * @return the character set
         */
        public Charset charset() {
            return charset;
        }
    }

    private static final PayCodeStandard STANDARD = PayCodeStandard.GOST_R_56042;
    private static final String BEGIN = "ST0001";
    private static final int HEADER = 8;
    private static final int LONGEST_MANDATORY = 300;
    private static final String SEPARATORS = "|#;:^_~{}!$%&()*+,/@";
    private static final Set<String> WITHOUT_RULE = Set.of(
            "LastName",
            "FirstName",
            "MiddleName",
            "PayerAddress",
            "PersonalAccount",
            "DocIdx",
            "PensAcc",
            "Contract",
            "PersAcc",
            "Flat",
            "Phone",
            "PayerIdType",
            "PayerIdNum",
            "ChildFio",
            "BirthDate",
            "PaymTerm",
            "PaymPeriod",
            "Category",
            "ServiceName",
            "CounterId",
            "CounterVal",
            "QuittId",
            "QuittDate",
            "InstNum",
            "ClassNum",
            "SpecFio",
            "AddAmount",
            "RuleId",
            "ExecId",
            "RegType",
            "UIN");

    private static final FieldRule FURTHER = FieldRules.optionalText(255);

    private static final List<String> MANDATORY = List.of("Name", "PersonalAcc", "BankName", "BIC", "CorrespAcc");

    private static final Map<String, FieldRule> RULES = Map.ofEntries(
            Map.entry("Name", FieldRules.requiredText(160)),
            Map.entry(
                    "PersonalAcc", FieldRules.required("[0-9]{5}[0-9ABCEHKMPTX][0-9]{14}", "an account of 20 digits")),
            Map.entry("BankName", FieldRules.requiredText(45)),
            Map.entry("BIC", FieldRules.required("[0-9]{9}", "a BIC of nine digits")),
            Map.entry(
                    "CorrespAcc", FieldRules.required("[0-9]{20}|0", "an account of 20 digits, or 0 if there is none")),
            Map.entry("Sum", FieldRules.optional("[1-9][0-9]{0,17}", "a whole number of kopecks above zero")),
            Map.entry("Purpose", FieldRules.optionalText(210)),
            Map.entry("PayeeINN", new FieldRule(false, RussianRequisites::isInn, "a valid INN")),
            Map.entry("PayerINN", new FieldRule(false, RussianRequisites::isInn, "a valid INN")),
            Map.entry("DrawerStatus", FieldRules.optionalText(2)),
            Map.entry("KPP", new FieldRule(false, RussianRequisites::isKpp, "a KPP of nine characters")),
            Map.entry("CBC", FieldRules.optionalText(20)),
            Map.entry("OKTMO", FieldRules.optionalText(11)),
            Map.entry("PaytReason", FieldRules.optionalText(2)),
            Map.entry("TaxPeriod", FieldRules.optionalText(10)),
            Map.entry("DocNo", FieldRules.optionalText(15)),
            Map.entry("DocDate", FieldRules.optionalDate("dd.MM.yyyy", "08.11.2026")),
            Map.entry("TaxPaytKind", FieldRules.optionalText(2)),
            Map.entry("TechCode", FieldRules.optional("0[1-9]|1[0-5]", "01 to 15")));

    /** Without the sign that divides the fields: apps that know no other do not look which one it is. */
    private static final Alphabet ALPHABET = Alphabet.TEXT.without("|");

    private GostR56042() {}

    /**
     * Writes the content of a code. The five mandatory fields come first, the others in the order given.
     *
     * @param fields the values by the standard's keys, which are case-sensitive; empty ones count as absent
     * @param set the character set
     * @return the content as text; its bytes are those of the character set
     * @throws PayCodeException if a value breaks a rule, a character is not in the set, or no sign is left to divide the
     *     fields
     */
    public static String payload(Map<String, String> fields, CharacterSet set) {
        Map<String, String> ordered = new LinkedHashMap<>();
        MANDATORY.forEach(key -> ordered.put(key, fields.getOrDefault(key, "")));
        ordered.putAll(fields);
        ordered.forEach(GostR56042::check);
        ordered.values().removeIf(String::isEmpty);
        checkKeys(ordered);
        String separator = separator(ordered);
        StringBuilder payload = new StringBuilder(BEGIN).append(set.code);
        ordered.forEach((key, value) ->
                payload.append(separator).append(key).append('=').append(value));
        String mandatory = payload.substring(0, mandatoryLength(ordered, separator));
        if (bytes(mandatory, set).length > HEADER + LONGEST_MANDATORY) {
            throw new PayCodeException(
                    STANDARD,
                    "Name",
                    fields.getOrDefault("Name", ""),
                    "so short that the five mandatory fields have at most 300 bytes");
        }
        bytes(payload.toString(), set);
        return payload.toString();
    }

    private static int mandatoryLength(Map<String, String> fields, String separator) {
        int length = HEADER - 1;
        for (String key : MANDATORY) {
            length += separator.length()
                    + key.length()
                    + 1
                    + fields.getOrDefault(key, "").length();
        }
        return length;
    }

    private static void check(String key, String value) {
        FieldRule rule = RULES.getOrDefault(key, FURTHER);
        if (!RULES.containsKey(key) && !WITHOUT_RULE.contains(key)) {
            throw new PayCodeException(STANDARD, "key", key, "one of the keys of the standard, such as KPP");
        }
        if (value.isEmpty() ? rule.required() : !rule.fits().test(value)) {
            throw new PayCodeException(STANDARD, key, value, rule.right());
        }
    }

    private static void checkKeys(Map<String, String> fields) {
        String bic = fields.getOrDefault("BIC", "");
        String account = fields.getOrDefault("PersonalAcc", "");
        String correspondent = fields.getOrDefault("CorrespAcc", "");
        if (!RussianRequisites.accountMatchesBic(account, bic)) {
            throw new PayCodeException(STANDARD, "PersonalAcc", account, "an account whose check key fits the BIC");
        }
        if (!correspondent.equals("0") && !RussianRequisites.correspondentAccountMatchesBic(correspondent, bic)) {
            throw new PayCodeException(
                    STANDARD, "CorrespAcc", correspondent, "an account whose check key fits the BIC");
        }
    }

    /** The first sign that occurs in no value, as section 4.1 leaves it to whoever writes the code. */
    private static String separator(Map<String, String> fields) {
        return SEPARATORS
                .chars()
                .mapToObj(Character::toString)
                .filter(sign -> fields.values().stream().noneMatch(value -> value.contains(sign)))
                .findFirst()
                .orElseThrow(() -> new PayCodeException(
                        STANDARD, "payload", "", "free of at least one of the signs " + SEPARATORS));
    }

    private static byte[] bytes(String text, CharacterSet set) {
        try {
            ByteBuffer buffer = set.charset
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(java.nio.CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new PayCodeException(
                    STANDARD,
                    "payload",
                    set.charset.name(),
                    "in a character set that holds all its characters, such as UTF-8");
        }
    }

    /**
     * Reads the bytes of a code, in the character set that they announce.
     *
     * @param bytes the content
     * @return the values by their keys, in the order in which they stand
     * @throws IllegalArgumentException if the content is not of this standard
     */
    public static Map<String, String> read(byte[] bytes) {
        String header = new String(bytes, 0, Math.min(HEADER - 1, bytes.length), StandardCharsets.ISO_8859_1);
        for (CharacterSet set : CharacterSet.values()) {
            if (header.equals(BEGIN + set.code)) {
                return read(new String(bytes, set.charset));
            }
        }
        throw new IllegalArgumentException(
                "a GOST R 56042 code must begin with ST0001 and the number of a character set, 1 to 3");
    }

    /**
     * Reads the content of a code, whoever wrote it: any sign that divides the fields, one at the end too, and values that
     * break the rules.
     *
     * @param payload the content as text
     * @return the values by their keys, in the order in which they stand
     * @throws IllegalArgumentException if the content is not of this standard, or has a field without a key
     */
    public static Map<String, String> read(String payload) {
        if (payload.length() < HEADER
                || !payload.startsWith("ST")
                || !payload.substring(2, HEADER - 1).matches("[0-9]{5}")) {
            throw new IllegalArgumentException("a GOST R 56042 code must begin with ST, a version and a character set");
        }
        String separator = payload.substring(HEADER - 1, HEADER);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : payload.substring(HEADER).split(Pattern.quote(separator), -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
            } else if (!pair.isBlank()) {
                throw new IllegalArgumentException(
                        "every field of a GOST R 56042 code must have a key and an equals sign");
            }
        }
        return fields;
    }

    static PayCode of(PaymentFacts facts, RussianTransfer transfer) {
        Map<String, String> fields = new LinkedHashMap<>();
        int bytesLeft = LONGEST_MANDATORY - "Name=|PersonalAcc=|BankName=|BIC=|CorrespAcc=".length() - 20 - 9 - 20;
        String bank = facts.fit("BankName", transfer.bankName(), 45, ALPHABET, PaymentFacts::utf8, bytesLeft / 2);
        bytesLeft -= PaymentFacts.utf8(bank);
        fields.put("Name", facts.fitPayee("Name", 160, ALPHABET, bytesLeft));
        fields.put("PersonalAcc", transfer.account());
        fields.put("BankName", bank);
        fields.put("BIC", transfer.bic());
        fields.put("CorrespAcc", transfer.correspondentAccount());
        fields.put("Sum", facts.minorUnits());
        fields.put("Purpose", facts.fit("Purpose", facts.purposeWithReference(), 210, ALPHABET));
        if (facts.isPaidToPayee()) {
            facts.payee().taxId().ifPresent(inn -> fields.put("PayeeINN", inn));
            facts.payee().registrationReasonCode().ifPresent(kpp -> fields.put("KPP", kpp));
        }
        return facts.code(STANDARD, payload(fields, CharacterSet.UTF_8));
    }
}
