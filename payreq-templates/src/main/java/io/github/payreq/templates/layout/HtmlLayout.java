package io.github.payreq.templates.layout;

import java.util.Optional;

/**
 * Sets one part of a document otherwise than the shipped layout does, or the whole of it. Every method may leave the work to
 * the shipped layout by an empty answer.
 *
 * <p>What is answered goes into the document as it is: a layout escapes every value that it sets, as template engines for HTML do.
 * It leaves no line out, since the plain text beside the HTML has them all. A layout that throws stops the message.
 *
 * <pre>{@code
 * HtmlLayout layout = (content, part) -> part.block() == Block.FACTS
 *         ? Optional.of(templates.render("facts.ftlh", Map.of("content", content, "part", part)))
 *         : Optional.empty();
 * Composer composer = Composer.builder().layout(layout).build();
 * }</pre>
 *
 * <p>A complete example with FreeMarker is in {@code docs/own-layout.md}.
 *
 * <p>Implementations must be thread-safe.
 */
@FunctionalInterface
public interface HtmlLayout {

    /**
     * Sets a part. In an e-mail and a letter it becomes what stands in a table cell, on a page what stands in a section.
     *
     * @param content the document
     * @param part the part
     * @return HTML, or empty to leave the part to the shipped layout
     */
    Optional<String> part(Content content, Part part);

    /**
     * Sets the whole document.
     *
     * @param content the document
     * @return HTML from {@code <!DOCTYPE html>} on, or empty to leave the document to the shipped layout
     */
    default Optional<String> document(Content content) {
        return Optional.empty();
    }

    /**
     * Returns the shipped layout.
     *
     * @return a layout that leaves everything as it is
     */
    static HtmlLayout shipped() {
        return (content, part) -> Optional.empty();
    }
}
