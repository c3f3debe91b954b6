package io.github.payreq.templates.internal;

import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Branding;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Part;
import java.util.ArrayList;
import java.util.List;

/** Puts what the branding has below the names at the end of a message, so that plain text and HTML both have it. */
public final class Signature {

    private Signature() {}

    /**
     * Adds the lines of the signature, and the website unless it is there.
     *
     * @param parts the parts as they were written
     * @param branding the branding
     * @return the parts, with a longer {@link Block#CLOSING}
     */
    public static List<Part> below(List<Part> parts, Branding branding) {
        return parts.stream()
                .map(part -> part.block() == Block.CLOSING ? new Part(Block.CLOSING, below(part, branding)) : part)
                .toList();
    }

    private static List<Line> below(Part closing, Branding branding) {
        List<Line> lines = new ArrayList<>(closing.lines());
        branding.signature().stream().map(Line::text).forEach(lines::add);
        branding.website()
                .filter(website ->
                        closing.lines().stream().noneMatch(line -> line.value().equals(website)))
                .ifPresent(website -> lines.add(Line.link(website, website, website)));
        return lines;
    }
}
