package io.github.payreq.templates.internal;

/**
 * The words of the buttons that copy a value. They are no part of what a page says: they are there only where the script runs.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param texts the texts of the language
 */
public record CopyTexts(Texts texts) {

    /** What is written on the button. */
    public String button() {
        return texts.render("page.copy");
    }

    /** The same for those who hear one button after the other. */
    public String button(String label) {
        return label.isEmpty()
                ? button()
                : texts.render("page.copyWhat", new Frame(Argument.VOCABULARY).put(Argument.TEXT, label));
    }

    /** What is said once it is done. */
    public String done() {
        return texts.render("page.copied");
    }
}
