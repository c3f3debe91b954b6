package io.github.payreq.templates.internal;

import org.jspecify.annotations.Nullable;

/**
 * Sets a layout as text.
 *
 * <p>This class is mutable and meant for one thread.
 */
final class HtmlText extends HtmlOutput {

    private final StringBuilder out;

    HtmlText(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void writeContent(String markup) {
        out.append(markup);
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
                out.append(value, from, i).append(escaped);
                from = i + 1;
            }
        }
        appendRest(value, from);
    }

    @Override
    void writeAttribute(String value) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = Escaping.inAttribute(value.charAt(i));
            if (escaped != null) {
                out.append(value, from, i).append(escaped);
                from = i + 1;
            }
        }
        appendRest(value, from);
    }

    private void appendRest(String value, int from) {
        if (from == 0) {
            out.append(value);
        } else {
            out.append(value, from, value.length());
        }
    }
}
