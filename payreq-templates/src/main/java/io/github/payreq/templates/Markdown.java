package io.github.payreq.templates;

/**
 * Text that means nothing but itself in the mark-up of a messenger.
 *
 * <p>This class has no state and is thread-safe.
 */
final class Markdown {

    /** Telegram Bot API, MarkdownV2 style: these "must be escaped with the preceding character '\\'"; so is that one. */
    private static final String TELEGRAM = "_*[]()~`>#+-=|{}.!\\";

    /** WhatsApp, How to format your messages: bold, italic, strikethrough, code. */
    private static final String WHATSAPP = "*_~`";

    private static final char WORD_JOINER = '\u2060';

    private Markdown() {}

    static String telegram(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TELEGRAM.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    static String whatsApp(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean inLink = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inLink = false;
            } else if (text.startsWith("https://", i)) {
                inLink = true;
            }
            out.append(c);
            if (!inLink && (WHATSAPP.indexOf(c) >= 0 || opensList(text, i))) {
                out.append(WORD_JOINER);
            }
        }
        return out.toString();
    }

    /** A quotation or a list begins with "> ", "- " or "* " at the start of a line. */
    private static boolean opensList(String text, int at) {
        char c = text.charAt(at);
        return at == 0 && (c == '>' || c == '-');
    }
}
