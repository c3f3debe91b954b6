package io.github.payreq.templates.internal;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

/**
 * Receives what a layout writes and escapes the values in it as {@link OwaspHtmlTemplateOutput} does, without a call for each run
 * of characters between two escaped ones.
 *
 * <p>This class is mutable and meant for one thread.
 */
abstract class HtmlOutput implements HtmlTemplateOutput {

    private @Nullable String tag;
    private @Nullable String attribute;

    /** Takes a piece of a layout as it is; it is ASCII, since layouts have no words of their own. */
    @Override
    public abstract void writeContent(String markup);

    /** Takes what a host's own layout has set. */
    @Override
    public abstract void writeUnsafeContent(@Nullable String html);

    /** Takes text between tags. */
    abstract void writeText(String value);

    /** Takes the value of an attribute. */
    abstract void writeAttribute(String value);

    @Override
    public final void writeContent(String markup, int from, int to) {
        writeUnsafeContent(markup.substring(from, to));
    }

    @Override
    public final void setContext(@Nullable String tagName, @Nullable String attributeName) {
        tag = tagName;
        attribute = attributeName;
    }

    @Override
    public final void writeUserContent(@Nullable String value) {
        if (value == null) {
            return;
        }
        if (attribute == null && !"script".equals(tag)) {
            writeText(value);
        } else if (attribute != null && !attribute.startsWith("on") && !attribute.equals("href")) {
            writeAttribute(value);
        } else {
            writeGuarded(value);
        }
    }

    /** A link to a script begins, after white space, with a j. */
    private static boolean mayBeScript(String link) {
        return link.isEmpty()
                || link.charAt(0) <= ' '
                || link.charAt(0) == 'j'
                || link.charAt(0) == 'J'
                || link.charAt(0) > '~';
    }

    /** Scripts, and links that may be scripts: rare, so that jte's own escaping serves. */
    private void writeGuarded(String value) {
        if ("href".equals(attribute) && !mayBeScript(value)) {
            writeAttribute(value);
            return;
        }
        StringOutput guarded = new StringOutput();
        OwaspHtmlTemplateOutput output = new OwaspHtmlTemplateOutput(guarded);
        output.setContext(tag, attribute);
        output.writeUserContent(value);
        writeUnsafeContent(guarded.toString());
    }
}
