package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Branding;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A host replaces a part of the layout or the whole of it, here with FreeMarker. */
class OwnLayoutTest {

    private static final Path GUIDE = Path.of("../docs/own-layout.md");
    private static final Path SOURCES = Path.of("src/test/java/io/github/payreq/templates");
    private static final Path TEMPLATES = Path.of("src/test/resources/freemarker");

    private static final String HOSTILE = "<script>alert(\"1\")</script> & '<b>Co</b>'";

    private static Situation situation() {
        return Examples.on("2026-11-24", "design-de");
    }

    private static EmailMessage mail(HtmlLayout layout, Branding branding) {
        return Composer.builder()
                .branding(payee -> branding)
                .layout(layout)
                .build()
                .email(situation(), Occasion.REQUEST, Tone.WARM);
    }

    private static EmailMessage mail(HtmlLayout layout) {
        return mail(layout, Branding.builder("Vogt").build());
    }

    @Test
    void theExampleOfTheGuideRuns() {
        Situation situation = situation();

        // guide
        Composer composer = Composer.builder().layout(new OwnFacts()).build();
        EmailMessage mail = composer.email(situation, Occasion.REQUEST, Tone.WARM);
        String html = mail.html();
        // end

        assertThat(html).contains("<ul style=\"margin:0;padding:0 20px;\">");
    }

    @Test
    void aPartIsReplacedAndTheOthersStayAsShipped() {
        EmailMessage shipped = mail(HtmlLayout.shipped());
        EmailMessage own = mail(new OwnFacts());
        Document document = Jsoup.parse(own.html());

        List<String> facts = own.content().parts().stream()
                .filter(part -> part.block() == Block.FACTS)
                .flatMap(part -> part.lines().stream())
                .map(OwnLayoutTest::shown)
                .toList();
        assertThat(document.select("ul > li").eachText()).containsExactlyElementsOf(facts);
        assertThat(shipped.html()).doesNotContain("<ul");
        assertThat(document.select("h2").eachText())
                .containsExactlyElementsOf(
                        Jsoup.parse(shipped.html()).select("h2").eachText());
        assertThat(own.text()).isEqualTo(shipped.text());
    }

    @Test
    void theWholeIsReplaced() {
        EmailMessage own = mail(
                new OwnDocument(),
                Branding.builder("Vogt").footer("At the foot").build());
        Document document = Jsoup.parse(own.html());

        assertThat(own.html()).startsWith("<!DOCTYPE html>\n<html lang=\"de\" dir=\"ltr\">");
        assertThat(document.title()).isEqualTo(own.subject());
        assertThat(document.select("section")).hasSameSizeAs(own.content().parts());
        assertThat(document.select("table")).isEmpty();
        assertThat(document.select("img").eachAttr("src"))
                .isNotEmpty()
                .containsExactlyElementsOf(own.inlineImages().stream()
                        .map(image -> "cid:" + image.contentId())
                        .toList());
        assertThat(document.select("footer p").eachText()).containsExactly("At the foot");
    }

    @Test
    void everyLineOfTheTextIsInTheWholeThatWasReplaced() {
        EmailMessage own = mail(new OwnDocument());
        String shown = Jsoup.parse(own.html()).text();

        assertThat(own.content().parts().stream().flatMap(part -> part.lines().stream()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(shown).contains(shown(line)));
    }

    /** What the templates show of a line, in the plain spaces that jsoup makes of others. */
    private static String shown(Line line) {
        boolean link = line.kind() == Line.Kind.PAY || line.kind() == Line.Kind.LINK;
        return (link ? line.label() : line.text()).replace('\u00a0', ' ');
    }

    @Test
    void itsTemplatesEscapeEveryValue() {
        Content content = mail(
                        new OwnDocument(), Branding.builder("A").footer(HOSTILE).build())
                .content();
        Part part = new Part(
                Block.FACTS,
                List.of(Line.text(HOSTILE), Line.link(HOSTILE, HOSTILE, "https://a.example/?\"onclick=\"alert(1)")));
        Content hostile = new Content(
                Content.Document.EMAIL,
                content.language(),
                false,
                HOSTILE,
                HOSTILE,
                content.branding(),
                List.of(),
                List.of(),
                "",
                List.of(part));

        for (String html : List.of(
                new OwnFacts().part(hostile, part).orElseThrow(),
                new OwnDocument().document(hostile).orElseThrow())) {
            Document document = Jsoup.parse(html);

            assertThat(document.select("script, b, [onclick]")).isEmpty();
            assertThat(document.select("a").attr("href")).isEqualTo("https://a.example/?\"onclick=\"alert(1)");
            assertThat(document.text()).contains(HOSTILE);
        }
    }

    @Test
    void aFaultInATemplateIsNotSwallowed() {
        HtmlLayout broken = new HtmlLayout() {
            @Override
            public Optional<String> part(Content content, Part part) {
                return Optional.empty();
            }

            @Override
            public Optional<String> document(Content content) {
                return Optional.of(new FreemarkerTemplates().render("missing.ftlh", Map.of()));
            }
        };

        assertThatThrownBy(() -> mail(broken).html())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("missing.ftlh");
    }

    @Test
    void theGuideShowsTheseSources() throws IOException {
        String test = Files.readString(SOURCES.resolve("OwnLayoutTest.java"));
        String usage = test.substring(test.indexOf("// guide\n") + 9, test.indexOf("        // end"));
        List<String> sources = List.of(
                usage.stripTrailing().stripIndent() + "\n",
                type("FreemarkerTemplates"),
                type("OwnFacts"),
                type("OwnDocument"),
                Files.readString(TEMPLATES.resolve("facts.ftlh")),
                Files.readString(TEMPLATES.resolve("email.ftlh")));

        assertThat(Pattern.compile("(?ms)^```(?:java|html)\\n(.*?)^```$")
                        .matcher(Files.readString(GUIDE))
                        .results()
                        .map((MatchResult block) -> block.group(1)))
                .containsExactlyInAnyOrderElementsOf(sources);
    }

    /** The class, without package, imports and the comment above it. */
    private static String type(String name) throws IOException {
        String source = Files.readString(SOURCES.resolve(name + ".java"));
        return source.substring(source.indexOf("final class "));
    }
}
