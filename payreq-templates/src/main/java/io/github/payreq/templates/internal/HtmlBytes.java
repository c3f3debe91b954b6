package io.github.payreq.templates.internal;

import org.jspecify.annotations.Nullable;

/**
 * Sets a layout as bytes in UTF-8.
 *
 * <p>This class is mutable and meant for one thread.
 */
final class HtmlBytes extends HtmlOutput {

    private final Utf8 out;

    HtmlBytes(Utf8 out) {
        this.out = out;
    }

    @Override
    public void writeContent(String markup) {
        out.appendAscii(markup);
    }

    @Override
    public void writeUnsafeContent(@Nullable String html) {
        if (html != null) {
            out.append(html);
        }
    }

    @Override
    void writeText(String value) {
        if (Escaping.isPlainText(value)) {
            out.append(value);
            return;
        }
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = Escaping.inText(value.charAt(i));
            if (escaped != null) {
                out.append(value, from, i);
                out.appendAscii(escaped);
                from = i + 1;
            }
        }
        out.append(value, from, value.length());
    }

    @Override
    void writeAttribute(String value) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = Escaping.inAttribute(value.charAt(i));
            if (escaped != null) {
                out.append(value, from, i);
                out.appendAscii(escaped);
                from = i + 1;
            }
        }
        out.append(value, from, value.length());
    }
}
