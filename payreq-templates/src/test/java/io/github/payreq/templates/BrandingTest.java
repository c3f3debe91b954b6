package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Payee;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Branding;
import io.github.payreq.templates.layout.BrandingNote;
import io.github.payreq.templates.layout.LegalFooter;
import io.github.payreq.templates.layout.LegalForm;
import io.github.payreq.templates.layout.LegalParticular;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingTest {

    private static final LegalFooter LEGAL = LegalFooter.builder("DE", LegalForm.SOLE_TRADER)
            .particular(LegalParticular.NAME_AND_FORM, "Lena Vogt Design e. K.")
            .particular(LegalParticular.SEAT, "Berlin")
            .build();

    private static final Branding FULL = Branding.builder("Vogt Design")
            .colour("#FFEE00")
            .logoUrl("https://vogt.example/logo.png")
            .logoText("Vogt Design, a bird in flight")
            .logoWidth(120)
            .website("https://vogt.example")
            .signature("Design since 2009")
            .footer("We plant a tree for every order.")
            .legal(LEGAL)
            .build();

    private static EmailMessage mail(Branding branding) {
        Situation situation = Examples.on("2026-11-24", "design-de");
        return Composer.builder().branding(payee -> branding).build().email(situation, Occasion.REQUEST, Tone.WARM);
    }

    @Test
    void ofAPayeeIsWhatItsBrandSays() {
        Payee payee = Payee.builder("Studio Logo LLC")
                .brand(Brand.builder("Studio Logo")
                        .colour("#1A56A8")
                        .logoUrl("HTTPS://müller.example/logo.png")
                        .website("https://studio.example")
                        .build())
                .build();

        Branding branding = Branding.of(payee);

        assertThat(branding.name()).isEqualTo("Studio Logo");
        assertThat(branding.colour()).hasValue("#1a56a8");
        assertThat(branding.logoUrl()).hasValue("HTTPS://müller.example/logo.png");
        assertThat(branding.logoText()).isEqualTo("Studio Logo");
        assertThat(branding.logoWidth()).isEqualTo(160);
        assertThat(branding.website()).hasValue("https://studio.example");
        assertThat(branding.footer()).isEmpty();
    }

    @Test
    void withoutABrandItIsTheNameInNeutralColoursAndNothingIsNoted() {
        Branding branding = Branding.of(Payee.builder("Lena Vogt Design").build());

        assertThat(branding.name()).isEqualTo("Lena Vogt Design");
        assertThat(branding.colour()).isEmpty();
        assertThat(branding.palette().accent()).isEqualTo("#1a56a8");
        assertThat(branding.notes()).isEmpty();
    }

    @Test
    void aColourThatWasDarkenedIsNoted() {
        assertThat(FULL.notes().get(0).code()).isEqualTo(BrandingNote.Code.COLOUR_DARKENED);
        assertThat(FULL.notes().get(0).field()).isEqualTo("colour");
        assertThat(FULL.notes().get(0).seen()).isEqualTo("#ffee00");
        assertThat(FULL.notes().get(0).used())
                .isEqualTo(FULL.palette().accent())
                .isNotEqualTo("#ffee00");
        assertThat(FULL.notes().get(0).message())
                .startsWith("colour (#ffee00) has a contrast of 1.0")
                .contains("with a light ground, less than 4.5:1 (WCAG 2.2, 1.4.3); ")
                .contains("is used there, with 4.5");
    }

    @Test
    void aColourThatIsLightenedInDarkModeIsNoted() {
        Branding branding = Branding.builder("A").colour("#1a56a8").build();

        assertThat(branding.notes())
                .extracting(BrandingNote::code, BrandingNote::seen, BrandingNote::used)
                .containsExactly(tuple(
                        BrandingNote.Code.COLOUR_LIGHTENED_ON_DARK,
                        "#1a56a8",
                        branding.palette().accentOnDark()));
    }

    @Test
    void whatTheLawDemandsAndIsMissingIsNotedOneByOne() {
        List<BrandingNote> notes = FULL.notes();

        assertThat(notes.subList(1, notes.size()))
                .extracting(BrandingNote::code, BrandingNote::field)
                .containsExactly(
                        tuple(BrandingNote.Code.LEGAL_PARTICULAR_MISSING, "legal.REGISTER"),
                        tuple(BrandingNote.Code.LEGAL_PARTICULAR_MISSING, "legal.REGISTER_NUMBER"));
        assertThat(notes.get(1).message()).contains("legal.REGISTER must be stated: § 37a HGB");
    }

    @Test
    void theFootIsTheOwnLinesAndThenThoseOfTheLaw() {
        assertThat(FULL.footer())
                .containsExactly(
                        "We plant a tree for every order.", "Lena Vogt Design e. K.", "Handelsniederlassung: Berlin");
        assertThat(FULL.legal()).contains(LEGAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://a.example/logo.png",
                "//a.example/logo.png",
                "/logo.png",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "https:///logo.png",
                "https://user@a.example/logo.png",
                "https://a.example/lo go.png",
                "https://a.example/\n"
            })
    void aLogoThatIsNoHttpsAddressIsRefused(String url) {
        assertThatThrownBy(() -> Branding.builder("A").logoUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("logoUrl (");
        assertThatThrownBy(() -> Branding.builder("A").website(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("website (");
    }

    @Test
    void eachFieldIsCheckedWithItsNameAndTheValueSeen() {
        Branding.Builder builder = Branding.builder("A");

        assertThatThrownBy(() -> builder.colour("yellow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("colour (yellow) must be written as #rrggbb");
        assertThatThrownBy(() -> builder.logoWidth(601))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("logoWidth (601) must be from 16 to 600 pixels");
        assertThatThrownBy(() -> builder.footer("a\nb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("footer (a\uFFFDb) must be one line without control characters");
        assertThatThrownBy(() -> builder.signature(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("signature ( ) must not be blank");
        assertThatThrownBy(() -> Branding.builder(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name () must not be blank");
    }

    @Test
    void itReopensWithTheSameContent() {
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(FULL.toBuilder().signature("Open on Saturdays").build())
                .isNotEqualTo(FULL)
                .extracting(Branding::signature)
                .isEqualTo(List.of("Design since 2009", "Open on Saturdays"));
        assertThat(FULL.toString()).doesNotContain("Vogt");
    }

    @Test
    void textAndHtmlBothHaveSignatureWebsiteAndFoot() {
        EmailMessage mail = mail(FULL);
        String html = Jsoup.parse(mail.html()).text();

        for (String line : List.of(
                "Design since 2009",
                "https://vogt.example",
                "We plant a tree for every order.",
                "Lena Vogt Design e. K.",
                "Handelsniederlassung: Berlin")) {
            assertThat(mail.text().lines()).contains(line);
            assertThat(html).contains(line);
        }
        assertThat(mail.text()).endsWith("""
                        Lena Vogt
                        Lena Vogt Design
                        Design since 2009
                        https://vogt.example

                        We plant a tree for every order.
                        Lena Vogt Design e. K.
                        Handelsniederlassung: Berlin
                        """);
    }

    @Test
    void aWebsiteThatIsThereIsNotWrittenTwice() {
        Situation situation = Examples.on("2026-11-24", "logo-ru");
        String website =
                situation.request().payee().brand().flatMap(Brand::website).orElseThrow();

        String text =
                Composer.create().email(situation, Occasion.REQUEST, Tone.WARM).text();

        assertThat(text.lines().filter(website::equals)).hasSize(1);
    }

    @Test
    void theLogoIsShownWithItsTextAndWidthAndLeadsToTheWebsite() {
        Document html = Jsoup.parse(mail(FULL).html());
        Element logo = html.expectFirst("a > img[src=https://vogt.example/logo.png]");

        assertThat(logo.attr("alt")).isEqualTo("Vogt Design, a bird in flight");
        assertThat(logo.attr("width")).isEqualTo("120");
        assertThat(logo.attr("style")).contains("width:120px", "max-width:100%");
        assertThat(html.expectFirst("a:has(> img)").attr("href")).isEqualTo("https://vogt.example");
    }

    @Test
    void withoutALogoTheNameStandsInItsPlaceAndNothingIsLoadedFromElsewhere() {
        Document html = Jsoup.parse(
                mail(Branding.builder("Vogt <b>& Söhne</b>").build()).html());

        assertThat(html.select("td").eachText()).contains("Vogt <b>& Söhne</b>");
        assertThat(html.select("img").eachAttr("src")).allMatch(source -> source.startsWith("cid:"));
        assertThat(html.select("b")).isEmpty();
    }

    @Test
    void buttonsAndDarkModeHaveTheColoursOfThePalette() {
        EmailMessage mail = mail(FULL);

        assertThat(mail.html())
                .contains("background-color:" + FULL.palette().accent())
                .contains("color: " + FULL.palette().accentOnDark() + " !important")
                .doesNotContain("background-color:#ffee00");
    }

    @Test
    void aHostileFootIsText() {
        Branding branding = Branding.builder("A")
                .footer("<script>alert(1)</script> & \"Co\"")
                .signature("<img src=x onerror=alert(1)>")
                .build();
        Document html = Jsoup.parse(mail(branding).html());

        assertThat(html.select("script, img[onerror]")).isEmpty();
        assertThat(html.text()).contains("<script>alert(1)</script> & \"Co\"", "<img src=x onerror=alert(1)>");
    }
}
