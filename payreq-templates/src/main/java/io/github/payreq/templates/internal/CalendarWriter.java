package io.github.payreq.templates.internal;

import io.github.payreq.contact.Occasion;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Writes the due date as an entry for a calendar. */
public final class CalendarWriter {

    private static final int UID_DIGITS = 40;
    private static final LocalTime ALARM = LocalTime.of(9, 0);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private CalendarWriter() {}

    /**
     * An entry.
     *
     * @param uid its identifier
     * @param day the day on which it stands
     * @param isPublished whether it names a method, which demands an organizer
     * @param text the iCalendar object
     */
    public record Entry(String uid, LocalDate day, boolean isPublished, String text) {}

    /**
     * Writes an entry.
     *
     * @param situation a situation in which something is due and the due date is not over
     * @param organizerName the name of who asks; may be empty
     * @param organizerAddress the e-mail address of who asks; empty for none
     * @param texts the texts of the language
     * @return the entry
     */
    public static Entry write(Situation situation, String organizerName, String organizerAddress, Texts texts) {
        LocalDate day = situation.dueOn();
        // What stands in the calendar is read on that day: the discount that is open now may be over by then
        Facts facts = new Facts(Situation.of(situation.request(), situation.history(), startOf(day, situation)), texts);
        Optional<Line> firstWay = facts.situation().rankedMethods().stream()
                .findFirst()
                .map(first -> new MethodWriter(facts).first(first));
        String subject = facts.say("subject." + facts.keyOf(Occasion.UPCOMING));
        String uid = uid(situation.request());
        ContentLines out = new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//payreq//payreq//EN");
        boolean isPublished = !organizerAddress.isEmpty();
        if (isPublished) {
            out.add("METHOD", "PUBLISH");
        }
        String language = ";LANGUAGE=" + texts.locale().language();
        out.add("BEGIN", "VEVENT")
                .add("UID", uid)
                .add("DTSTAMP", STAMP.format(situation.now().atOffset(ZoneOffset.UTC)))
                .add("SEQUENCE", String.valueOf(Math.max(0, situation.now().getEpochSecond() / 60)))
                .add("DTSTART;VALUE=DATE", date(day))
                .add("DTEND;VALUE=DATE", date(day.plusDays(1)))
                .addText("SUMMARY" + language, subject)
                .addText(
                        "DESCRIPTION" + language,
                        facts.say("facts.dueBefore")
                                + firstWay.map(line -> "\n" + line.text()).orElse(""));
        firstWay.map(Line::value).filter(link -> !link.isEmpty()).ifPresent(link -> out.add("URL", link));
        if (isPublished) {
            out.add("ORGANIZER" + ContentLines.parameter("CN", organizerName), "mailto:" + inUri(organizerAddress));
        }
        out.add("CLASS", "PRIVATE").add("TRANSP", "TRANSPARENT");
        trigger(situation, day)
                .ifPresent(trigger -> out.add("BEGIN", "VALARM")
                        .add("ACTION", "DISPLAY")
                        .add("TRIGGER", trigger)
                        .addText("DESCRIPTION" + language, subject)
                        .add("END", "VALARM"));
        out.add("END", "VEVENT").add("END", "VCALENDAR");
        return new Entry(uid, day, isPublished, out.text());
    }

    /** The first moment of the due date, or now if it is there. */
    private static Instant startOf(LocalDate day, Situation situation) {
        Instant start = day.atStartOfDay(situation.zone()).toInstant();
        return start.isAfter(situation.now()) ? start : situation.now();
    }

    /** Relative to the beginning of the day, which has no zone and so is the client's own. */
    private static Optional<String> trigger(Situation situation, LocalDate day) {
        if (isAhead(situation, day.minusDays(1))) {
            return Optional.of("-PT15H");
        }
        return isAhead(situation, day) ? Optional.of("PT9H") : Optional.empty();
    }

    private static boolean isAhead(Situation situation, LocalDate day) {
        return situation
                .now()
                .isBefore(day.atTime(ALARM).atZone(situation.zone()).toInstant());
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** Hashed with the payee, since two payees may number alike. */
    private static String uid(PaymentRequest request) {
        try {
            String names = "payreq\n" + request.payee().organization() + "\n" + request.id();
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, UID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** RFC 6068, section 2. */
    private static String inUri(String address) {
        StringBuilder out = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            boolean stays = (b >= 'A' && b <= 'Z')
                    || (b >= 'a' && b <= 'z')
                    || (b >= '0' && b <= '9')
                    || "@.-_~+".indexOf(b) >= 0;
            out.append(stays ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return out.toString();
    }
}
