package io.github.payreq.templates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Payee;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.ChatMessage;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.Examples;
import io.github.payreq.templates.browser.DocumentsUnderTest.Case;
import io.github.payreq.templates.browser.DocumentsUnderTest.Document;
import io.github.payreq.templates.browser.DocumentsUnderTest.Kind;
import io.github.payreq.templates.layout.Branding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A value of a request is text and stays text, also one that the checks of a request would refuse: nothing runs, nothing is
 * loaded, and the document has the elements that it has with harmless values.
 */
@ExtendWith(Browser.Provided.class)
class HostileValuesTest {

    /** Counts whatever a script could do to be noticed, and what a policy stopped. */
    private static final String CANARY = """
            window.canaries = [];
            window.canary = what => { window.canaries.push(String(what || 'script')); };
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'fetch'])
              window[name] = () => window.canary(name);
            document.addEventListener('securitypolicyviolation',
                event => window.canary('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    /**
     * The elements, each with its depth, attributes and the properties of its style, and comments. Where a link leads nowhere, it
     * still is a link.
     */
    private static final String STRUCTURE = """
            const lines = [];
            const walk = (node, depth) => {
              if (node.nodeType === Node.COMMENT_NODE) lines.push(depth + ' comment ' + node.data.length);
              if (node.nodeType !== Node.ELEMENT_NODE) return;
              const names = [...node.attributes].map(attribute => attribute.name).sort().join(' ');
              const style = node.style ? [...node.style].join(' ') : '';
              const text = ['STYLE', 'SCRIPT'].includes(node.tagName) ? node.textContent.length : '';
              lines.push(depth + ' ' + node.tagName + ' [' + names + '] {' + style + '} ' + text);
              node.childNodes.forEach(child => walk(child, depth + 1));
            };
            walk(document.documentElement, 0);
            return lines.join('\\n');
            """;

    private static final String SCHEMES = """
            return [...document.querySelectorAll('a[href], area[href], form[action]')]
                .map(link => (link.href || link.action).split(':')[0].toLowerCase());
            """;

    private static final List<String> NO_SCHEMES =
            List.of("javascript", "vbscript", "data", "blob", "file", "filesystem", "view-source");

    private static final String HARMLESS = "harmless";

    private static final String LOGO = "https://studio-logo.example/logo.png";

    private static final Composer COMPOSER =
            Composer.builder().branding(HostileValuesTest::branding).build();

    private static final Map<String, String> HARMLESS_STRUCTURE = new ConcurrentHashMap<>();

    @BeforeEach
    void listen(Browser browser) {
        browser.before(CANARY);
    }

    static Stream<Value> values() {
        return HostileValues.all().stream().map(Value::new);
    }

    /** So many characters fit no QR code. */
    private static final int NO_CODE = 10_000;

    record Value(String text) {
        @Override
        public String toString() {
            String shown = text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text;
            return shown.chars()
                    .mapToObj(c -> c < ' ' || c > '~' ? String.format("\\u%04x", c) : String.valueOf((char) c))
                    .reduce("", String::concat);
        }
    }

    @Test
    void thereAreTwoHundredValuesAndNoFieldIsForgotten() {
        assertThat(HostileValues.all()).hasSizeGreaterThanOrEqualTo(200);
        Rewriting rewriting = new Rewriting(HARMLESS);
        rewriting.rewrite(Examples.request("logo-ru"));
        assertThat(rewriting.fields())
                .contains("Client.organization", "PersonName.given", "Invoice.number", "LocalizedText.texts")
                .contains("PaymentLink.url", "RussianTransfer.bankName", "Brand.name", "AnswerLinks.paid")
                .hasSizeGreaterThan(30);
    }

    @Test
    void aScriptThatRanWouldBeNoticed(Browser browser) {
        browser.open(Rendered.of("<!DOCTYPE html><title>t</title><p>a<script>canary()</script>"
                + "<img src=x onerror=canary()><img src=//evil.example/a.png>"));

        assertThat((List<?>) browser.run("return canaries")).hasSize(2);
        assertThat(elsewhere(browser)).containsExactly("http://evil.example/a.png");
    }

    @ParameterizedTest
    @MethodSource("values")
    void staysText(Value value, Browser browser) {
        for (Document document : documents(value.text())) {
            String harmless = HARMLESS_STRUCTURE.computeIfAbsent(
                    document.kind().name() + harmless(value.text()),
                    key -> structure(document(harmless(value.text()), document.kind()), browser));
            browser.requests();

            assertThat(differences(harmless, structure(document, browser)))
                    .as(document.kind().name())
                    .isEmpty();
            assertThat((List<?>) browser.run("return canaries")).as("what ran").isEmpty();
            assertThat((List<?>) browser.run(SCHEMES)).as("schemes of links").noneMatch(NO_SCHEMES::contains);
            assertThat(elsewhere(browser)).as("what was loaded").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void isWrittenInEveryMessage(Value value) {
        Situation situation = situation(value.text());
        Occasion occasion = Occasion.REQUEST;

        assertThat(COMPOSER.email(situation, occasion, Tone.WARM).text()).isNotBlank();
        assertThat(COMPOSER.letter(situation, occasion, Tone.WARM).text()).isNotBlank();
        assertThat(COMPOSER.sms(situation, occasion, Tone.WARM).text()).isNotBlank();
        ChatMessage chat = COMPOSER.chat(situation, occasion, Tone.WARM);
        Stream.of(ChatMessage.Markup.values())
                .forEach(markup -> assertThat(chat.text(markup)).isNotBlank());
    }

    /** No brand has a name with control characters: the branding refuses them, whatever let them in. */
    private static Branding branding(Payee payee) {
        try {
            return Branding.of(payee);
        } catch (IllegalArgumentException refused) {
            return Branding.of(situation(HARMLESS).request().payee());
        }
    }

    /**
     * As many lines, since a line of a value is a line of the message; an address for an address, since it is set apart; as long, if
     * it is too long for a code, since then there is none.
     */
    private static String harmless(String text) {
        String line = text.length() < NO_CODE ? HARMLESS : HARMLESS.repeat(text.length() / HARMLESS.length());
        return text.replaceAll("(https://)?[^\\r\\n]+", "$1" + line);
    }

    private static Document document(String text, Kind kind) {
        return documents(text).stream()
                .filter(document -> document.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<Document> documents(String text) {
        return Case.of(COMPOSER, "ru", "hostile", situation(text), Occasion.REQUEST, Tone.WARM)
                .documents()
                .toList();
    }

    private static Situation situation(String text) {
        PaymentRequest request = Examples.request("logo-ru");
        new Rewriting(text).rewrite(request);
        return Examples.on("2026-11-24", request);
    }

    private static String structure(Document document, Browser browser) {
        browser.open(document.rendered());
        return String.valueOf(browser.run(STRUCTURE));
    }

    /** The first lines that differ. */
    private static String differences(String expected, String actual) {
        List<String> wanted = expected.lines().toList();
        List<String> found = actual.lines().toList();
        return IntStream.range(0, Math.max(wanted.size(), found.size()))
                .mapToObj(i -> new String[] {
                    i < wanted.size() ? wanted.get(i) : "nothing", i < found.size() ? found.get(i) : "nothing"
                })
                .filter(pair -> !pair[0].equals(pair[1]))
                .limit(3)
                .map(pair -> "expected " + pair[0] + "\nbut was  " + pair[1])
                .collect(Collectors.joining("\n"));
    }

    /** What was asked for elsewhere, left out the server of the document, the logo and what the browser itself shows. */
    private static List<String> elsewhere(Browser browser) {
        return browser.requests().stream()
                .filter(url -> !url.startsWith("http://127.0.0.1:") && !url.startsWith("chrome") && !url.equals(LOGO))
                .toList();
    }
}
