package io.github.payreq.templates.internal;

import java.nio.charset.StandardCharsets;

/**
 * The lines of an iCalendar object (RFC 5545, section 3.1): folded at 75 octets, ended by CR and LF.
 *
 * <p>This class is mutable and meant for one thread.
 */
final class ContentLines {

    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    /** A value that is no text, such as a date or a URI. */
    ContentLines add(String name, String value) {
        int octets = 0;
        String line = name + ":" + value.replaceAll("\\p{Cc}", "");
        int at = 0;
        while (at < line.length()) {
            int next = at + Character.charCount(line.codePointAt(at));
            int width = line.substring(at, next).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(line, at, next);
            octets += width;
            at = next;
        }
        text.append("\r\n");
        return this;
    }

    /** A text (section 3.3.11). */
    ContentLines addText(String name, String value) {
        return add(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\n")
                        .replace("\n", "\\n"));
    }

    /** A parameter in quotation marks, in which one itself cannot stand (section 3.2; RFC 6868 has escapes that few read). */
    static String parameter(String name, String value) {
        return value.isEmpty()
                ? ""
                : ";" + name + "=\"" + value.replace('"', '\'').replace('^', '\'') + '"';
    }

    String text() {
        return text.toString();
    }
}
