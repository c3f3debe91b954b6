package io.github.payreq.templates;

import io.github.payreq.templates.ToneFinding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the tone of a host's own texts and tells the operator of what is not kind. */
final class OwnTone {

    private static final Logger LOG = LoggerFactory.getLogger(Composer.class);

    private OwnTone() {}

    /** The findings; those graver than a hint are logged by key, rule and language, never with the text. */
    static List<TextFinding> check(Map<String, String> texts, String language) {
        if (ToneCheck.served(language).isEmpty()) {
            return List.of();
        }
        List<TextFinding> findings = ToneCheck.checkTexts(texts, language, Optional.empty());
        for (TextFinding one : findings) {
            if (one.finding().severity() != Severity.HINT) {
                LOG.warn(
                        "own text {} in {}: {} ({})",
                        one.key(),
                        one.language(),
                        one.finding().rule(),
                        one.finding().severity());
            }
        }
        return findings;
    }
}
