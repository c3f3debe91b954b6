package io.github.payreq.templates.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a message with its lines.
 *
 * <p>This record is immutable and thread-safe; {@code toString()} shows no text.
 *
 * @param block which part
 * @param lines its lines, at least one
 */
public record Part(Block block, List<Line> lines) {

    /**
     * Copies the list.
     *
     * @param block which part
     * @param lines its lines
     */
    public Part {
        lines = List.copyOf(lines);
    }

    /**
     * Returns the lines as plain text.
     *
     * @return a line each, indented by its level
     */
    public List<String> plain() {
        return lines.stream().map(Line::plain).toList();
    }

    /**
     * Returns the lines before the first {@link Line.Kind#ITEM}.
     *
     * @return the heading of the part, as a rule
     */
    public List<Line> head() {
        int end = 0;
        while (end < lines.size() && lines.get(end).kind() != Line.Kind.ITEM) {
            end++;
        }
        return lines.subList(0, end);
    }

    /**
     * Returns the items, such as the ways to pay.
     *
     * @return a part for each {@link Line.Kind#ITEM}, which begins it
     */
    public List<Part> items() {
        List<Part> items = new ArrayList<>();
        int start = head().size();
        for (int i = start + 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).kind() == Line.Kind.ITEM) {
                items.add(new Part(block, lines.subList(start, i)));
                start = i;
            }
        }
        return items;
    }

    @Override
    public String toString() {
        return "Part[" + block + ", " + lines.size() + " line(s)]";
    }
}
