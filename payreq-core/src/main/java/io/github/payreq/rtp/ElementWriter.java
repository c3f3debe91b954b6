package io.github.payreq.rtp;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a message, each element on a line of its own. */
final class ElementWriter {

    private final XMLStreamWriter xml;

    private ElementWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a message for UTF-8; all its elements are in one namespace. */
    static String write(Element root, String namespace) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(namespace);
            new ElementWriter(xml).write(root, namespace, "\n");
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private void write(Element element, String namespaceToDeclare, String newLine) throws XMLStreamException {
        xml.writeCharacters(newLine);
        xml.writeStartElement(element.name());
        if (!namespaceToDeclare.isEmpty()) {
            xml.writeDefaultNamespace(namespaceToDeclare);
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (element.children().isEmpty()) {
            xml.writeCharacters(element.text());
        } else {
            for (Element child : element.children()) {
                write(child, "", newLine + "  ");
            }
            xml.writeCharacters(newLine);
        }
        xml.writeEndElement();
    }
}
