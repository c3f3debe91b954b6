package io.github.payreq.examples.benchmarks;

/**
 * What a contender has written.
 *
 * @param subject the subject
 * @param text the text
 * @param html the HTML
 */
record Email(String subject, String text, String html) {

    /** The content without what is free: how much white space stands where, and how a character is spelled in HTML. */
    String normalized() {
        return squeezed(subject) + '\n' + squeezed(text) + '\n' + squeezed(unescaped(html));
    }

    private static String squeezed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean isFree =
                    out.isEmpty() || out.charAt(out.length() - 1) == ' ' || out.charAt(out.length() - 1) == '>';
            if (!isSpace) {
                if (c == '<' && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
                    out.setLength(out.length() - 1);
                }
                out.append(c);
            } else if (!isFree) {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    private static String unescaped(String html) {
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            int end = html.charAt(i) == '&' ? html.indexOf(';', i) : -1;
            String character = end > i && end - i < 8 ? character(html.substring(i + 1, end)) : "";
            out.append(character.isEmpty() ? html.substring(i, i + 1) : character);
            i = character.isEmpty() ? i : end;
        }
        return out.toString();
    }

    private static String character(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "laquo" -> "«";
            case "raquo" -> "»";
            default ->
                name.startsWith("#x") || name.startsWith("#X")
                        ? Character.toString(Integer.parseInt(name.substring(2), 16))
                        : name.startsWith("#") ? Character.toString(Integer.parseInt(name.substring(1))) : "";
        };
    }
}
