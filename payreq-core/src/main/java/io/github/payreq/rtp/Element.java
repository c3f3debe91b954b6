package io.github.payreq.rtp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * An element of an ISO 20022 message: it has a text or children.
 *
 * @param name the local name
 * @param attributes the attributes by their local names
 * @param text the text, empty for an element that has children
 * @param children the children in their order
 */
record Element(String name, Map<String, String> attributes, String text, List<Element> children) {

    /** An element with children; those that are empty are left out, as ISO 20022 has no empty elements. */
    static Element of(String name, Element... children) {
        return new Element(
                name,
                Map.of(),
                "",
                Stream.of(children).filter(child -> !child.isEmpty()).toList());
    }

    static Element of(String name, String text) {
        return new Element(name, Map.of(), text, List.of());
    }

    /** A text made by people: one line, shortened at a word. */
    static Element of(String name, String text, int max) {
        return of(name, IsoText.shortened(IsoText.oneLine(text), max));
    }

    static Element of(String name, Optional<String> text, int max) {
        return of(name, text.orElse(""), max);
    }

    static Element of(String name, boolean value) {
        return of(name, Boolean.toString(value));
    }

    static Element of(String name, Money amount) {
        return new Element(
                name,
                Map.of("Ccy", amount.getCurrencyUnit().getCode()),
                amount.getAmount().toPlainString(),
                List.of());
    }

    boolean isEmpty() {
        return text.isEmpty() && children.isEmpty();
    }

    /** The children of a name. */
    List<Element> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    /** The child of a name, which stands at most once. */
    Optional<Element> child(String child) {
        List<Element> found = all(child);
        if (found.size() > 1) {
            throw new MalformedStatusReportException(
                    name + "/" + child,
                    "must stand once, but stands " + found.size() + " times, so that it is not known which one counts");
        }
        return found.stream().findFirst();
    }

    /** The text of a child, if it is there and has one. */
    Optional<String> textOf(String child) {
        return child(child).map(one -> IsoText.oneLine(one.text())).filter(found -> !found.isEmpty());
    }

    String requiredTextOf(String child) {
        return textOf(child).orElseThrow(() -> missing(child));
    }

    Element requiredChild(String child) {
        return child(child).orElseThrow(() -> missing(child));
    }

    private MalformedStatusReportException missing(String child) {
        return new MalformedStatusReportException(name + "/" + child, "must be there");
    }
}
