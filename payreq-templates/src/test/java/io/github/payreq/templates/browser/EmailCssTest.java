package io.github.payreq.templates.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.Examples;
import io.github.payreq.templates.Several;
import io.github.payreq.templates.browser.DocumentsUnderTest.Case;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An e-mail uses what Gmail, Outlook and Apple Mail render, and does without the rest, as {@code email/rendered.csv} says. */
class EmailCssTest {

    /** Gmail cuts a message that is longer, and its last part with it. */
    private static final int GMAIL_CUTS_AT = 102 * 1024;

    /** Gmail drops a style element that is longer. */
    private static final int GMAIL_DROPS_AT = 8192;

    private static final List<Entry> ENTRIES = entries();

    /** One thing that an e-mail may use. */
    record Entry(String kind, String name, String where, String otherwise) {}

    private static List<Entry> entries() {
        try (InputStream file = EmailCssTest.class.getResourceAsStream("/email/rendered.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 4))
                    .map(cells -> new Entry(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String kind) {
        return ENTRIES.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(Entry::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatOnlySomeRenderSaysWhatIsSeenElsewhere() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            assertThat(entry.where()).isIn("all", "degrades");
            assertThat(entry.otherwise().isEmpty())
                    .as(entry.name())
                    .isEqualTo(entry.where().equals("all"));
        });
    }

    static Stream<Case> cases() {
        return Composer.languages().stream().flatMap(language -> DocumentsUnderTest.cases(language).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void usesOnlyWhatIsRendered(Case one) {
        Document html = Jsoup.parse(one.email().html());
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        Set<String> properties = new TreeSet<>();
        for (Element element : html.getAllElements()) {
            if (!(element instanceof Document)) {
                elements.add(element.tagName());
                element.attributes().asList().stream().map(Attribute::getKey).forEach(attributes::add);
                properties.addAll(properties(element.attr("style")));
            }
        }
        Set<String> rules = new TreeSet<>();
        for (Element style : html.select("style")) {
            assertThat(style.data().length()).isLessThan(GMAIL_DROPS_AT);
            readStyles(style.data(), rules, properties);
        }

        assertThat(names("element")).containsAll(elements);
        assertThat(names("attribute")).containsAll(attributes);
        assertThat(names("css")).containsAll(properties);
        assertThat(names("rule")).containsAll(rules);
        assertThat(one.email().html()).doesNotContain("url(", "@import", "<link", "<script", "<form");
    }

    private static final Pattern RULE = Pattern.compile("(@[^{]+?)\\s*\\{");
    private static final Pattern BLOCK = Pattern.compile("\\{([^{}]*)\\}");

    private static void readStyles(String css, Set<String> rules, Set<String> properties) {
        RULE.matcher(css).results().map(rule -> rule.group(1)).forEach(rules::add);
        Matcher block = BLOCK.matcher(css);
        while (block.find()) {
            properties.addAll(properties(block.group(1)));
        }
    }

    private static List<String> properties(String declarations) {
        List<String> properties = new ArrayList<>();
        for (String declaration : declarations.split(";", -1)) {
            if (!declaration.isBlank()) {
                properties.add(
                        declaration.substring(0, declaration.indexOf(':')).trim());
            }
        }
        return properties;
    }

    static Stream<String> languages() {
        return Stream.concat(Composer.languages().stream(), Composer.regions().stream());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isShortEnoughForGmail(String language) {
        for (Formality formality : Composer.formalities(language)) {
            Composer composer = Composer.builder()
                    .frequentQuestions(true)
                    .build()
                    .inLanguage(language)
                    .withFormality(formality);
            for (Tone tone : Tone.values()) {
                for (Occasion occasion : Occasion.values()) {
                    isShortEnough(composer.email(Examples.at(occasion), occasion, tone));
                    isShortEnough(composer.email(Several.instalments(occasion), occasion, tone));
                    if (occasion.asks()) {
                        isShortEnough(composer.email(Several.message(occasion, tone)));
                    }
                }
                isShortEnough(composer.email(Several.account(), tone));
            }
        }
    }

    private static void isShortEnough(EmailMessage mail) {
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length)
                .as(mail.toString())
                .isLessThanOrEqualTo(GMAIL_CUTS_AT);
    }
}
