package io.github.payreq.templates.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu validator. {@link NuValidatorLoader} makes it.
 *
 * <p>It keeps its schemas and is not thread-safe.
 */
final class NuValidator implements Function<String, List<String>> {

    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
    private final Messages messages = new Messages();

    NuValidator() throws Exception {
        validator.setUpMainSchema(HTML, messages);
        validator.setUpValidatorAndParsers(messages, false, false);
    }

    /** All errors and warnings about a document, each after {@code error:} or {@code warning:}. */
    @Override
    public List<String> apply(String html) {
        messages.found.clear();
        InputSource source = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("utf-8");
        source.setSystemId("document.html");
        try {
            validator.checkHtmlInputSource(source);
        } catch (SAXException e) {
            messages.found.add("error: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(messages.found);
    }

    private static final class Messages implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException message) {
            add("warning", message);
        }

        @Override
        public void error(SAXParseException message) {
            add("error", message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            add("error", message);
        }

        private void add(String kind, SAXParseException message) {
            found.add(kind + ": " + message.getMessage() + " (" + message.getLineNumber() + ":"
                    + message.getColumnNumber() + ")");
        }
    }
}
