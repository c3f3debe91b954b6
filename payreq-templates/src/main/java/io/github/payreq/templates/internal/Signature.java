package io.github.payreq.templates.internal;

import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Branding;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<Part> all = new ArrayList<>(parts.size());
        for (Part part : parts) {
            all.add(part.block() == Block.CLOSING ? below(part, branding) : part);
        }
        return all;
    }

    private static Part below(Part closing, Branding branding) {
        Optional<String> website = branding.website().filter(address -> !shows(closing, address));
        if (website.isEmpty() && branding.signature().isEmpty()) {
            return closing;
        }
        List<Line> lines = new ArrayList<>(closing.lines());
        branding.signature().stream().map(Line::text).forEach(lines::add);
        website.ifPresent(address -> lines.add(Line.link(address, address, address)));
        return new Part(Block.CLOSING, lines);
    }

    private static boolean shows(Part part, String value) {
        for (Line line : part.lines()) {
            if (line.value().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
