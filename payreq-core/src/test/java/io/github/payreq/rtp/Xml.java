package io.github.payreq.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A message read by the JDK's DOM parser, which production code does not use. */
final class Xml {

    private final Element root;

    private Xml(Element root) {
        this.root = root;
    }

    static Xml parse(String message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        Document document = builder.parse(new InputSource(new StringReader(message)));
        Element root = document.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("urn:iso:std:iso:20022:tech:xsd:pain.013.001.07");
        return new Xml((Element) root.getElementsByTagName("CdtrPmtActvtnReq").item(0));
    }

    /** The text at a path of names, if there is one element there. */
    Optional<String> text(String path) {
        return node(path).map(Node::getTextContent);
    }

    Optional<Element> node(String path) {
        List<Element> here = List.of(root);
        for (String name : path.split("/", -1)) {
            here = here.stream()
                    .flatMap(parent -> children(parent).stream())
                    .filter(child -> child.getLocalName().equals(name))
                    .toList();
        }
        assertThat(here).hasSizeLessThan(2);
        return here.stream().findFirst();
    }

    /** Every element without children. */
    List<Element> leaves() {
        List<Element> leaves = new ArrayList<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (children(element).isEmpty()) {
                leaves.add(element);
            }
        }
        return leaves;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
