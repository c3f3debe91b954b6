package io.github.payreq.reference;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Data objects as QR codes of merchants carry them: a tag of two digits, the value's length in two digits, the value. The
 * length counts characters. A value may itself consist of data objects (a template).
 *
 * <p>A whole code begins with tag 00 and ends with tag 63, a checksum over all that stands before it.
 *
 * <p>Source: EMVCo, QR Code Specification for Payment Systems, Merchant-Presented Mode 1.1, sections 3 and 4; the checksum is
 * CRC-16/CCITT-FALSE (ISO/IEC 13239) over the UTF-8 bytes.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class EmvData {

    /** The tag of the checksum. */
    public static final String CHECKSUM = "63";

    private static final String CHECKSUM_BEGIN = CHECKSUM + "04";
    private static final int CHECKSUM_LENGTH = 4;
    private static final int HEADER = 4;
    private static final int LONGEST_VALUE = 99;

    private final Map<String, String> values;

    private EmvData(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Makes data objects, in the order of their tags.
     *
     * @param values the values by their tags
     * @return the data objects
     * @throws IllegalArgumentException if a tag is not two digits, or a value is empty or longer than 99 characters
     */
    public static EmvData of(Map<String, String> values) {
        Map<String, String> ordered = new TreeMap<>(values);
        ordered.forEach((tag, value) -> {
            if (tag.length() != 2 || !Characters.areDigits(tag)) {
                throw new IllegalArgumentException("a tag (" + tag + ") must have two digits");
            }
            int length = length(value);
            if (length == 0 || length > LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "the value of tag " + tag + " must have 1 to 99 characters, but has " + length);
            }
        });
        return new EmvData(new LinkedHashMap<>(ordered));
    }

    /**
     * Reads data objects in the order in which they stand, which need not be that of their tags.
     *
     * @param text the data objects, with nothing between them
     * @return the data objects
     * @throws IllegalArgumentException if the text does not consist of data objects, or a tag comes twice
     */
    public static EmvData parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (at + HEADER > text.length() || !Characters.areDigits(text.substring(at, at + HEADER))) {
                throw new IllegalArgumentException(
                        "a tag and a length of two digits each must stand at character " + at);
            }
            String tag = text.substring(at, at + 2);
            int length = Integer.parseInt(text.substring(at + 2, at + HEADER));
            at += HEADER;
            if (text.codePointCount(at, text.length()) < length) {
                throw new IllegalArgumentException("the value of tag " + tag + " must have " + length + " characters");
            }
            int end = text.offsetByCodePoints(at, length);
            if (values.put(tag, text.substring(at, end)) != null) {
                throw new IllegalArgumentException("tag " + tag + " must not come twice");
            }
            at = end;
        }
        return new EmvData(values);
    }

    /**
     * Reads a whole code and checks its checksum.
     *
     * @param code the content of the code
     * @return the data objects without the checksum
     * @throws IllegalArgumentException if the checksum does not fit, or as {@link #parse}
     */
    public static EmvData parseCode(String code) {
        int end = code.length() - CHECKSUM_BEGIN.length() - CHECKSUM_LENGTH;
        if (end < 0 || !code.startsWith(CHECKSUM_BEGIN, end)) {
            throw new IllegalArgumentException("a code must end with tag 63 and a checksum of four characters");
        }
        String body = code.substring(0, end);
        if (!checksum(body)
                .equals(code.substring(code.length() - CHECKSUM_LENGTH).toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the checksum in tag 63 must fit what stands before it");
        }
        return parse(body);
    }

    /**
     * Returns the value of a tag.
     *
     * @param tag two digits
     * @return the value, or empty if the tag is not there
     */
    public Optional<String> value(String tag) {
        return Optional.ofNullable(values.get(tag));
    }

    /**
     * Returns the values in the order in which they stand.
     *
     * @return the values by their tags
     */
    public Map<String, String> values() {
        return new LinkedHashMap<>(values);
    }

    /**
     * Returns a copy with another value for a tag. A tag that was not there is put before the first higher one.
     *
     * @param tag two digits
     * @param value 1 to 99 characters
     * @return the copy
     */
    public EmvData with(String tag, String value) {
        Map<String, String> changed = new LinkedHashMap<>();
        of(Map.of(tag, value));
        values.forEach((other, otherValue) -> {
            if (!changed.containsKey(tag) && !values.containsKey(tag) && other.compareTo(tag) > 0) {
                changed.put(tag, value);
            }
            changed.put(other, other.equals(tag) ? value : otherValue);
        });
        changed.putIfAbsent(tag, value);
        return new EmvData(changed);
    }

    /**
     * Returns a copy without a tag.
     *
     * @param tag two digits
     * @return the copy
     */
    public EmvData without(String tag) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(tag);
        return new EmvData(changed);
    }

    /**
     * Returns the data objects as they stand in a template.
     *
     * @return the text
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((tag, value) -> text.append(tag)
                .append(length(value) < 10 ? "0" : "")
                .append(length(value))
                .append(value));
        return text.toString();
    }

    /**
     * Returns the content of a whole code: the data objects, then the checksum.
     *
     * @return the text
     */
    public String code() {
        String body = without(CHECKSUM).text();
        return body + CHECKSUM_BEGIN + checksum(body);
    }

    private static String checksum(String body) {
        return Crc16.of((body + CHECKSUM_BEGIN).getBytes(StandardCharsets.UTF_8));
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmvData that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Masked: the tags only. */
    @Override
    public String toString() {
        return "EmvData" + values.keySet();
    }
}
