package io.github.payreq.reference;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payment link of the Russian Faster Payments System (СБП). It is issued by NSPK through the payee's bank, so it is only
 * read and checked here, never made.
 *
 * <p>Source: published samples of {@code https://qr.nspk.ru/…}; the checksum is CRC-16/CCITT-FALSE (polynomial 1021, initial
 * value FFFF) over the text before {@code &crc=}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SbpLink {
    private static final Pattern SHAPE = Pattern.compile("https://qr\\.nspk\\.ru/(?<id>[0-9A-Z]{32})"
            + "\\?type=(?<type>01|02)&bank=(?<bank>[0-9]{12})"
            + "(?:&sum=(?<sum>[0-9]{1,18}))?(?:&cur=RUB)?&crc=(?<crc>[0-9A-F]{4})");

    private final String value;
    private final boolean dynamic;
    private final OptionalLong sumInKopecks;

    private SbpLink(String value, boolean dynamic, OptionalLong sumInKopecks) {
        this.value = value;
        this.dynamic = dynamic;
        this.sumInKopecks = sumInKopecks;
    }

    /**
     * Reads a link.
     *
     * @param text such as
     *     {@code https://qr.nspk.ru/AD10004NBI1TU7R69Q6R9EC0E8OIU4QT?type=02&bank=100000000065&sum=1200&cur=RUB&crc=3C45}
     * @return the link
     * @throws IllegalArgumentException if the text has another form or its checksum does not fit
     */
    public static SbpLink parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException("an SBP link must have the form"
                        + " https://qr.nspk.ru/…?type=…&bank=…&crc=… and a checksum that fits: take it unchanged"
                        + " from the payee's bank"));
    }

    /**
     * Says whether a text is a link, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /**
     * The link as the payee's bank gave it.
     *
     * @return the whole address
     */
    public String value() {
        return value;
    }

    /**
     * The sum that the link asks for.
     *
     * @return kopecks; empty if the payer enters the sum
     */
    public OptionalLong sumInKopecks() {
        return sumInKopecks;
    }

    /**
     * Says whether the link was made for one payment.
     *
     * @return true for a dynamic link (type 02); false for a static one, which can be paid many times
     */
    public boolean isDynamic() {
        return dynamic;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SbpLink that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked: who has the link can see the payment. */
    @Override
    public String toString() {
        return "https://qr.nspk.ru/***";
    }

    private static Optional<SbpLink> read(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches() || !checksum(text).equals(matcher.group("crc"))) {
            return Optional.empty();
        }
        String sum = matcher.group("sum");
        return Optional.of(new SbpLink(
                text,
                matcher.group("type").equals("02"),
                sum == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(sum))));
    }

    private static String checksum(String text) {
        return Crc16.of(text.substring(0, text.lastIndexOf("&crc=")).getBytes(StandardCharsets.US_ASCII));
    }
}
