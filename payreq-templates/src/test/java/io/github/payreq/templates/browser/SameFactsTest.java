package io.github.payreq.templates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.Examples;
import io.github.payreq.templates.Several;
import io.github.payreq.templates.browser.DocumentsUnderTest.Case;
import io.github.payreq.templates.layout.CodePicture;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plain text and the HTML of an e-mail say the same: who reads one of them misses nothing of the other. */
class SameFactsTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|upi:|payto:|bitcoin:)\\S+");
    private static final Pattern WORDS = Pattern.compile("[^\\s:：=・]*[\\p{L}\\p{N}][^\\s:：=・]*");
    private static final Pattern WITH_DIGITS = Pattern.compile("[\\p{L}\\p{N}.,/+@-]*\\p{Nd}[\\p{L}\\p{N}/+@-]*");

    static Stream<Case> cases() {
        return Composer.languages().stream()
                .flatMap(language -> Stream.concat(
                        DocumentsUnderTest.cases(language).stream(),
                        Stream.of(Occasion.values()).flatMap(occasion -> of(language, occasion))));
    }

    private static Stream<Case> of(String language, Occasion occasion) {
        Case alone = Case.of(language, occasion.name(), Examples.at(occasion), occasion, Tone.FIRM);
        Case instalment = Case.of(
                language, occasion.name() + " of instalments", Several.instalments(occasion), occasion, Tone.NEUTRAL);
        return occasion.asks()
                ? Stream.of(
                        alone,
                        instalment,
                        Case.of(language, occasion.name() + " of several", Several.message(occasion, Tone.WARM)))
                : Stream.of(alone, instalment);
    }

    /** A line stands there as it is; or it is set in parts, as a label and what belongs to it. */
    @ParameterizedTest
    @MethodSource("cases")
    void theHtmlSaysWhatTheTextSays(Case one) {
        EmailMessage mail = one.email();
        Document html = Jsoup.parse(mail.html());
        String shown = plain(visible(html).text());
        Set<String> addresses =
                html.select("a[href]").stream().map(link -> link.attr("href")).collect(Collectors.toSet());

        mail.text()
                .lines()
                .map(SameFactsTest::plain)
                .filter(line -> !line.isEmpty() && !shown.contains(line))
                .forEach(line -> {
                    List<String> led = found(ADDRESS, line);
                    assertThat(addresses).as(line).containsAll(led);
                    String rest = ADDRESS.matcher(line).replaceAll(" ");
                    assertThat(found(WITH_DIGITS, rest)).as(line).allMatch(shown::contains);
                    if (led.isEmpty()) {
                        assertThat(found(WORDS, rest)).as(line).allMatch(shown::contains);
                    }
                });
    }

    /** Labels of buttons and captions of codes say again what stands beside them; head and foot say who writes. */
    @ParameterizedTest
    @MethodSource("cases")
    void theTextSaysWhatTheHtmlSays(Case one) {
        EmailMessage mail = one.email();
        Content content = mail.content();
        String text = plain(mail.text().replace('\n', ' '));
        Set<String> allowed = Stream.of(
                        content.codes().stream().map(CodePicture::alternativeText),
                        content.parts().stream()
                                .flatMap(part -> part.lines().stream())
                                .filter(line -> line.kind() == Kind.LINK || line.kind() == Kind.PAY)
                                .map(Line::label),
                        content.branding().footer().stream(),
                        Stream.of(
                                content.subject(),
                                content.branding().name(),
                                content.branding().logoText()))
                .flatMap(lines -> lines)
                .map(SameFactsTest::plain)
                .collect(Collectors.toSet());

        assertThat(visible(Jsoup.parse(mail.html())).getAllElements().stream()
                        .map(element -> plain(element.ownText()))
                        .filter(shown -> !shown.isEmpty() && !allowed.contains(shown)))
                .allMatch(text::contains);
    }

    /** The body without the summary, which is hidden and stands in the facts too. */
    private static Element visible(Document html) {
        html.select("[style*=display:none]").remove();
        return html.body();
    }

    private static List<String> found(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(MatchResult::group).toList();
    }

    /** One space between words, and no marks of direction: HTML has attributes for that. */
    private static String plain(String text) {
        return text.replaceAll("[\\u2066-\\u2069\\u200b\\u200e\\u200f]", "")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .trim();
    }
}
