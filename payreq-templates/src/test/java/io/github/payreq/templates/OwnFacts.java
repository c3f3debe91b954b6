package io.github.payreq.templates;

import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.Part;
import java.util.Map;
import java.util.Optional;

/** Sets the facts; every other part stays as shipped. */
final class OwnFacts implements HtmlLayout {

    private final FreemarkerTemplates templates = new FreemarkerTemplates();

    @Override
    public Optional<String> part(Content content, Part part) {
        return part.block() == Block.FACTS
                ? Optional.of(templates.render("facts.ftlh", Map.of("content", content, "part", part)))
                : Optional.empty();
    }
}
