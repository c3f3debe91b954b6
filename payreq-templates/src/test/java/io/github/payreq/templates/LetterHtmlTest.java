package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Brand;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.PaperLayout;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class LetterHtmlTest {

    static List<String> languages() {
        return Composer.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysAllThatThePlainTextSays(String language) {
        for (String example : List.of("logo-ru", "design-de", "rent-ch")) {
            Letter letter = Letters.of(example, language);
            String shown = Letters.squeezed(Jsoup.parse(letter.html()).text());
            List<String> lines = new ArrayList<>(letter.sender());
            lines.addAll(letter.recipient());
            lines.add(letter.date());
            lines.add(letter.subject());
            letter.content().parts().stream()
                    .flatMap(part -> part.lines().stream())
                    .forEach(line -> {
                        if (line.kind() == Line.Kind.ORDER) {
                            lines.add(line.label());
                            lines.add(line.value());
                        } else {
                            lines.add(line.plain());
                        }
                    });

            assertThat(lines).allSatisfy(line -> assertThat(shown).contains(Letters.squeezed(line)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isWellFormedAndSaysItsLanguageAndDirection(String language) throws Exception {
        Letter letter = Letters.of("rent-ch", language);

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(letter.html())));
        Document html = Jsoup.parse(letter.html());
        assertThat(html.expectFirst("html").attr("lang")).isEqualTo(letter.language());
        assertThat(html.expectFirst("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
    }

    /** Paper takes no tap, and cannot be copied from. */
    @Test
    void writesAddressesOfLinksOut() {
        Document html = Jsoup.parse(Letters.of("gallery/de", "de").html());

        assertThat(html.select("a, button, script")).isEmpty();
        assertThat(html.text()).contains("https://pay.studio.example/2026-014");
    }

    /** It stands in the code beside it, and the identifier of the payee below. */
    @Test
    void leavesOutAddressesThatOnlyAnAppOpens() {
        Letter letter = Letters.of("gallery/hi", "hi");

        assertThat(letter.text() + letter.html()).doesNotContain("upi:").contains("surya@okbank");
        assertThat(letter.content().codes())
                .extracting(code -> code.code().payload())
                .anyMatch(payload -> payload.startsWith("upi://pay?"));
    }

    @Test
    void aNumberToCallRunsFromLeftToRightInALineThatDoesNot() {
        Document html = Jsoup.parse(Letters.of("gallery/ar", "ar").html());

        assertThat(html.select("bdi[dir=ltr]").eachText()).contains("+97140000002", "office@studio.example");
        assertThat(html.select("bdi[dir=ltr]").eachText()).noneMatch(text -> text.contains("الهاتف"));
    }

    @Test
    void loadsNothingButTheLogo() {
        PaymentRequest request = Examples.request("design-de");
        PaymentRequest branded = request.toBuilder()
                .payee(request.payee().toBuilder()
                        .brand(Brand.builder("Vogt")
                                .logoUrl("https://studio.example/logo.png")
                                .build())
                        .build())
                .build();

        Document html = Jsoup.parse(Letters.of(branded, "de").html());

        assertThat(html.select("[src], [href], link"))
                .isNotEmpty()
                .allMatch(element -> element.attr("src").startsWith("data:image/png;base64,")
                        || element.attr("src").equals("https://studio.example/logo.png"));
        assertThat(html.html()).doesNotContain("@import").doesNotContain("url(");
    }

    /** Below 0.4 mm a module telephones fail, below 300 dots per inch edges blur. */
    @Test
    void codesAreLargeAndSharpEnoughForPaper() {
        Letter letter = Letters.of("design-de", "de");

        List<Element> codes = Jsoup.parse(letter.html()).select(".codes img");

        assertThat(codes).hasSize(3).allSatisfy(code -> {
            double millimetres = Double.parseDouble(code.attr("style").replaceAll("width:([0-9.]+)mm;", "$1"));
            byte[] png = Base64.getDecoder().decode(code.attr("src").replace("data:image/png;base64,", ""));
            int pixels = ByteBuffer.wrap(png).getInt(16);
            assertThat(pixels / (millimetres / 25.4)).isGreaterThan(300);
            assertThat(millimetres / (pixels / 8.0)).isBetween(0.4, 0.6);
            // The caption below says what the picture shows, so that a reader of screens need not say it twice.
            assertThat(code.attr("alt")).isEmpty();
            assertThat(code.nextElementSiblings().eachText()).isNotEmpty();
        });
    }

    /** As the standards and the usual windows have it; see the sources at {@link PaperLayout}. */
    @ParameterizedTest
    @CsvSource({
        "DE, 210, 297, 25, 62.7", "AT, 210, 297, 25, 62.7", "JP, 210, 297, 25, 62.7", "CH, 210, 297, 123, 52",
        "LI, 210, 297, 123, 52", "FR, 210, 297, 110, 55", "US, 215.9, 279.4, 25.4, 63.5", "CA, 215.9, 279.4, 25.4, 63.5"
    })
    void theAddressStandsWhereTheSendersEnvelopesHaveTheirWindow(
            String country, double width, double height, double left, double top) {
        String html = Letters.from(country).html();

        Matcher page =
                Pattern.compile("size: ([0-9.]+)mm ([0-9.]+)mm; margin: 20mm").matcher(html);
        Matcher address = Pattern.compile("\\.recipient \\{ position: absolute; top: ([0-9.]+)mm; left: ([0-9.]+)mm")
                .matcher(html);
        assertThat(page.find()).isTrue();
        assertThat(address.find()).isTrue();
        assertThat(Double.parseDouble(page.group(1))).isEqualTo(width);
        assertThat(Double.parseDouble(page.group(2))).isEqualTo(height);
        assertThat(Double.parseDouble(address.group(2))).isEqualTo(left);
        assertThat(Double.parseDouble(address.group(1)) + 20).isEqualTo(top);
    }

    @Test
    void theSizeOfPaperIsThatOfUnicodesCountries() {
        assertThat(Locale.getISOCountries()).allSatisfy(country -> {
            int height = LocaleData.getPaperSize(new ULocale("und", country)).getHeight();
            assertThat(PaperLayout.of(country) == PaperLayout.US_LETTER).isEqualTo(height == 279);
        });
    }

    @Test
    void canBeSetOnOtherPaper() {
        assertThat(Letters.from("DE").on(PaperLayout.US_LETTER).html()).contains("size: 215.90mm 279.40mm");
    }

    @Test
    void aNameIsNoMarkup() {
        PaymentRequest request = Examples.request("design-de");
        PaymentRequest sharp = request.toBuilder()
                .client(request.client().toBuilder()
                        .organization("<b>A & B</b>")
                        .build())
                .build();

        assertThat(Letters.of(sharp, "de").html())
                .contains("&lt;b&gt;A &amp; B&lt;/b&gt;")
                .doesNotContain("<b>A");
    }

    @Test
    void aHostCanSetAPartOtherwise() {
        Letter letter = Composer.builder()
                .layout((content, part) ->
                        part.block() == Block.GREETING ? Optional.of("<p>own</p>") : Optional.empty())
                .build()
                .letter(Examples.on("2026-11-20", "design-de"), Occasion.REQUEST, Tone.WARM);

        assertThat(Jsoup.parse(letter.html()).select(".part").get(0).text()).isEqualTo("own");
    }
}
