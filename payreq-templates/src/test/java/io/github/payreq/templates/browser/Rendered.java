package io.github.payreq.templates.browser;

import io.github.payreq.templates.layout.Content;
import java.util.List;
import java.util.Optional;

/**
 * A document as a browser gets it.
 *
 * @param html the document
 * @param contentSecurityPolicy the value of that header, if it comes with one
 * @param payloads what the codes in it say, in their order
 */
record Rendered(String html, Optional<String> contentSecurityPolicy, List<String> payloads) {

    static Rendered of(String html) {
        return new Rendered(html, Optional.empty(), List.of());
    }

    static Rendered of(String html, Content content) {
        return new Rendered(
                html,
                Optional.empty(),
                content.codes().stream().map(code -> code.code().payload()).toList());
    }

    Rendered under(String policy) {
        return new Rendered(html, Optional.of(policy), payloads);
    }
}
