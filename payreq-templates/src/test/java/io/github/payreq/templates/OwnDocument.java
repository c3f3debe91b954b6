package io.github.payreq.templates;

import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.Part;
import java.util.Map;
import java.util.Optional;

/** Sets the whole e-mail; letters and pages stay as shipped. */
final class OwnDocument implements HtmlLayout {

    private final FreemarkerTemplates templates = new FreemarkerTemplates();

    @Override
    public Optional<String> part(Content content, Part part) {
        return Optional.empty();
    }

    @Override
    public Optional<String> document(Content content) {
        return content.document() == Content.Document.EMAIL
                ? Optional.of(templates.render("email.ftlh", Map.of("content", content)))
                : Optional.empty();
    }
}
