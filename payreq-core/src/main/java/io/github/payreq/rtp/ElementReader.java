package io.github.payreq.rtp;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message that came from outside. There are no document type declarations, hence no entities, external ones least
 * of all; ISO 20022 messages have none (ISO 20022-4). Depth is bounded here, size by the caller.
 */
final class ElementReader {

    /** A status report is about ten deep. */
    private static final int DEEPEST = 64;

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;

    /** An element whose end has not been read. */
    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<Element> children) {

        Element closed() {
            return new Element(name, attributes, children.isEmpty() ? text.toString() : "", List.copyOf(children));
        }
    }

    private ElementReader() {}

    /**
     * Reads a message.
     *
     * @param message the bytes of the document
     * @param namespace how the namespace of the document begins
     * @return the root
     * @throws MalformedStatusReportException if it is not well-formed XML of that namespace
     */
    static Element read(byte[] message, String namespace) {
        try {
            return new ElementReader()
                    .read(factory().createXMLStreamReader(new ByteArrayInputStream(message)), namespace);
        } catch (XMLStreamException e) {
            String line = Optional.ofNullable(e.getLocation())
                    .map(location -> " (line " + location.getLineNumber() + ")")
                    .orElse("");
            throw new MalformedStatusReportException("Document", "must be well-formed XML" + line, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, entity) -> {
            throw new XMLStreamException("nothing is fetched from outside");
        });
        return factory;
    }

    private Element read(XMLStreamReader xml, String namespace) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedStatusReportException(
                            "Document", "must have no document type declaration and no entities of its own");
                case XMLStreamConstants.START_ELEMENT -> start(xml, namespace);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        if (root == null) {
            throw new MalformedStatusReportException("Document", "must be there");
        }
        return root;
    }

    private void start(XMLStreamReader xml, String namespace) {
        if (open.isEmpty()) {
            String found = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
            if (!xml.getLocalName().equals("Document") || !found.startsWith(namespace)) {
                throw new MalformedStatusReportException(
                        "Document", "must be the root, in a namespace that begins with " + namespace);
            }
        }
        if (open.size() == DEEPEST) {
            throw new MalformedStatusReportException("Document", "must be at most " + DEEPEST + " elements deep");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        open.push(new Open(xml.getLocalName(), Map.copyOf(attributes), new StringBuilder(), new ArrayList<>()));
    }

    private void characters(String text) {
        if (!open.isEmpty()) {
            open.element().text().append(text);
        }
    }

    private void end() {
        Element closed = open.pop().closed();
        if (open.isEmpty()) {
            root = closed;
        } else {
            open.element().children().add(closed);
        }
    }
}
