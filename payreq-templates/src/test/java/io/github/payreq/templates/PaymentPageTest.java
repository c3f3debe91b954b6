package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Brand;
import io.github.payreq.request.AnswerLinks;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Question;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Branding;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Part;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page at the payee's own link. */
class PaymentPageTest {

    private static final AnswerLinks ANSWERS = AnswerLinks.builder()
            .paid("https://studio.example/a/paid")
            .part("https://studio.example/a/part")
            .moreTime("https://studio.example/a/time")
            .question("https://studio.example/a/question")
            .decline("https://studio.example/a/decline")
            .build();

    private static Situation logo(String day, ContactEvent... events) {
        return Examples.on(
                day,
                Examples.request("logo-ru").toBuilder().answerLinks(ANSWERS).build(),
                events);
    }

    private static PaymentPage page(Situation situation) {
        return Composer.create().page(situation);
    }

    private static PaymentPage english(Situation situation) {
        return Composer.create().inLanguage("en").page(situation);
    }

    private static Document parsed(PaymentPage page) {
        return Jsoup.parse(page.html());
    }

    private static List<String> texts(Document document, String selector) {
        return document.select(selector).eachText().stream()
                .map(PaymentPageTest::plain)
                .toList();
    }

    /** Spaces as a reader sees them, without the marks that keep directions apart. */
    private static String plain(String text) {
        return text.replace('\n', ' ')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("[\u2068\u2069]", "");
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void thePolicyNamesTheHashesOfTheOnlyStyleAndTheOnlyScript(String language) throws Exception {
        PaymentPage page = Composer.create().inLanguage(language).page(logo("2026-11-24"));
        Document document = parsed(page);

        assertThat(document.select("style")).hasSize(1);
        assertThat(document.select("script")).hasSize(1);
        assertThat(page.contentSecurityPolicy())
                .isEqualTo("default-src 'none'; style-src "
                        + hash(document.select("style").get(0).data()) + "; script-src "
                        + hash(document.select("script").get(0).data())
                        + "; img-src data: https://studio-logo.example;"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void thePolicyFollowsTheColoursAndAllowsTheLogoFromItsOriginAlone() throws Exception {
        PaymentRequest logo = Examples.request("logo-ru");
        Branding branding = Branding.builder("Studio")
                .colour("#7a0f4b")
                .logoUrl("https://bilder.müller.example:8443/logos/1.png?v=2")
                .build();
        PaymentPage page =
                Composer.builder().branding(payee -> branding).build().page(Examples.on("2026-11-24", logo));

        assertThat(page.contentSecurityPolicy())
                .contains("img-src data: https://bilder.xn--mller-kva.example:8443; base-uri")
                .contains(
                        "style-src " + hash(parsed(page).select("style").get(0).data()));
        assertThat(parsed(page).select("style").get(0).data()).contains("#7a0f4b");
        assertThat(parsed(page).select("header img").attr("alt")).isEqualTo("Studio");
    }

    @Test
    void aLogoWhoseAddressIsNoneNeverReachesThePolicy() {
        for (String url : List.of("https://a.example;script-src *", "logo.png", "https://")) {
            assertThatThrownBy(() -> Branding.builder("Studio").logoUrl(url))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("logoUrl");
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void nothingInItNeedsMoreThanThePolicyAllows(String language) {
        Document document = parsed(Composer.create().inLanguage(language).page(logo("2026-11-24")));

        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isNotEqualTo("style").doesNotStartWith("on");
            }
        }
        assertThat(document.select("link, iframe, object, embed, form, base, video, audio, [srcset], script[src]"))
                .isEmpty();
        assertThat(document.select("[src]:not(.logo)"))
                .allMatch(element -> element.attr("src").startsWith("data:image/svg+xml;base64,"));
        assertThat(document.select("style").get(0).data()).doesNotContain("url(", "@import");
        assertThat(document.select("script").get(0).data())
                .doesNotContain("cookie", "localStorage", "fetch", "XMLHttpRequest", "sendBeacon", "http");
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void itSaysTheFactsOfTheEmailInTheSameWords(String language) {
        Composer composer = Composer.create().inLanguage(language);
        Situation situation = logo("2026-11-24");
        PaymentPage page = composer.page(situation);
        Content email = composer.email(situation, Occasion.REQUEST, Tone.WARM).content();
        String shown = plain(parsed(page).body().text());

        List<Line> common = email.parts().stream()
                .filter(part -> List.of(
                                Block.FACTS, Block.ORDER, Block.BENEFIT, Block.HELP, Block.ANSWERS, Block.CONTACT)
                        .contains(part.block()))
                .flatMap(part -> part.lines().stream())
                .toList();
        assertThat(common).hasSizeGreaterThan(15);
        for (Line line : common) {
            assertThat(shown).contains(plain(line.label().isEmpty() ? line.text() : line.label()));
        }
        for (Line line : part(email, Block.METHODS).lines()) {
            String said =
                    line.kind() == Line.Kind.VALUE ? line.value() : line.label().isEmpty() ? line.text() : line.label();
            assertThat(shown).contains(plain(said));
        }
        assertThat(page.content().document()).isEqualTo(Content.Document.PAGE);
        assertThat(page.language()).isEqualTo(language);
        assertThat(shown).doesNotContain("{", "}").contains(plain(page.title()));
    }

    private static Part part(Content content, Block block) {
        return content.parts().stream()
                .filter(part -> part.block() == block)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void itDeclaresItsLanguageItsDirectionAndThatItIsNotForEverybody(String language) {
        Document document = parsed(Composer.create().inLanguage(language).page(logo("2026-11-24")));

        assertThat(document.select("html").attr("lang")).isEqualTo(language);
        assertThat(document.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(document.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(document.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
        assertThat(document.select("meta[name=viewport]").attr("content")).doesNotContain("user-scalable", "maximum");
        assertThat(document.select("style").get(0).data())
                .doesNotContainPattern("(margin|padding|border)-(left|right)");
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void headingsGoDownOneLevelAtATime(String language) {
        Document document = parsed(Composer.create().inLanguage(language).page(logo("2026-11-24")));
        int level = 0;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int here = heading.tagName().charAt(1) - '0';
            assertThat(here).isLessThanOrEqualTo(level + 1);
            level = here;
        }

        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("header, main, [role=status]")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("io.github.payreq.templates.Composer#languages")
    void everyValueHasAButtonWhoseNameBeginsWithWhatIsWrittenOnIt(String language) {
        Document document = parsed(Composer.create().inLanguage(language).page(logo("2026-11-24")));

        assertThat(document.select(".value")).hasSizeGreaterThan(4);
        assertThat(document.select(".value button")).hasSameSizeAs(document.select(".value"));
        for (Element button : document.select("button")) {
            assertThat(button.attributes().hasKey("hidden")).isTrue();
            assertThat(plain(button.attr("aria-label")))
                    .startsWith(button.text())
                    .endsWith(plain(button.parents()
                            .select(".value")
                            .get(0)
                            .select(".label")
                            .text()));
            assertThat(button.attr("data-copy")).isNotEmpty();
        }
        assertThat(document.select("button").eachAttr("aria-label")).doesNotHaveDuplicates();
        assertThat(document.select("[role=status]").attr("data-copied")).isNotEmpty();
    }

    @Test
    void accountsAreShownInGroupsAndCopiedWithoutThem() {
        Document document = parsed(page(Examples.on("2026-11-24", "design-de")));
        Element account = document.select(".value:has(.label:contains(IBAN))").get(0);

        assertThat(account.select("bdi").text()).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(account.select("button").attr("data-copy")).isEqualTo("DE89370400440532013000");
        assertThat(Line.value("Konto: 61 1090 1014 0000 0712 1981 2874", "Konto", "61 1090 1014 0000 0712 1981 2874")
                        .copied())
                .isEqualTo("61109010140000071219812874");
        assertThat(Line.value("Payee: Studio 24 Ltd", "Payee", "Studio 24 Ltd").copied())
                .isEqualTo("Studio 24 Ltd");
    }

    @Test
    void theFirstCodeIsTheLargeOne() {
        Document document = parsed(page(logo("2026-11-24")));

        assertThat(document.select("figure")).hasSizeGreaterThan(2);
        assertThat(document.select("figure.large")).hasSize(1);
        assertThat(document.select("figure").get(0).hasClass("large")).isTrue();
        assertThat(document.select("figure img").eachAttr("alt").stream().map(PaymentPageTest::plain))
                .hasSameSizeAs(document.select("figure"))
                .isEqualTo(texts(document, "figcaption"));
        assertThat(document.select("figure img").eachAttr("src")).doesNotHaveDuplicates();
    }

    @Test
    void itKnowsNothingOfTheClientButTheInvoice() {
        PaymentRequest logo = Examples.request("logo-ru");
        String name = logo.client().person().orElseThrow().inFull();
        String html = page(logo("2026-12-10")).html();

        for (String word : List.of(name, name.substring(0, 4), "ivan@", "Здравствуйте", "Спасибо за оплату")) {
            assertThat(html).doesNotContain(word);
        }
        assertThat(page(logo("2026-11-24")).content().parts())
                .extracting(Part::block)
                .containsExactly(
                        Block.FACTS,
                        Block.REASON,
                        Block.BENEFIT,
                        Block.METHODS,
                        Block.HELP,
                        Block.ANSWERS,
                        Block.ORDER,
                        Block.QUESTIONS,
                        Block.CONTACT,
                        Block.CLOSING);
    }

    @Test
    void afterTheDueDateItStaysAPageAndDoesNotBecomeAReminder() {
        Document document = parsed(english(logo("2027-01-20")));

        assertThat(texts(document, ".amount")).containsExactly("To pay: RUB 5,000.00, due date 4 December 2026");
        assertThat(document.body().text())
                .contains("How to pay:")
                .doesNotContain("reminder", "still open", "last", "discount", "interest", "days ago", "this e-mail");
        assertThat(document.select(".part.late_charge")).isEmpty();
    }

    @Test
    void anOpenDiscountStandsBesideTheSum() {
        assertThat(texts(parsed(english(logo("2026-11-24"))), ".part.facts p"))
                .startsWith(
                        "To pay: RUB 5,000.00 by 4 December 2026",
                        "With the 5% discount: RUB 4,750.00 if you pay by 1 December 2026");
    }

    @Test
    void oncePaidItSaysSoAndOffersNoWayToPay() {
        PaymentPage page = english(logo("2026-11-24", Examples.payment("2026-11-23T10:00:00Z", "RUB 5100.00")));
        Document document = parsed(page);

        assertThat(texts(document, ".part.facts p"))
                .startsWith(
                        "Received on 23 November 2026: RUB 5,100.00",
                        "The invoice is paid in full.",
                        "Overpaid: RUB 100.00. Please tell us whether to refund it or to credit it to your next invoice.");
        assertThat(document.select(".pay, .amount, .value, figure, .part.methods, .part.help"))
                .isEmpty();
        assertThat(document.select(".answer").eachAttr("href")).containsExactly("https://studio.example/a/question");
        assertThat(page.content().summary()).isEqualTo("The invoice is paid in full.");
    }

    @Test
    void whatWasCreditedInFullIsSettledWithoutAPayment() {
        ContactEvent credit = new ContactEvent.Credit(
                "credit-1", Instant.parse("2026-11-23T10:00:00Z"), Optional.empty(), Money.parse("RUB 5000.00"));

        assertThat(texts(parsed(english(logo("2026-11-24", credit))), ".part.facts p"))
                .startsWith("The invoice is paid in full.");
    }

    @Test
    void agreedInstalmentsAreAskedOneAfterTheOther() {
        ContactEvent agreed = new ContactEvent.Instalments(
                "plan-1",
                Instant.parse("2026-11-23T10:00:00Z"),
                Optional.empty(),
                List.of(
                        new ContactEvent.Instalment(LocalDate.parse("2026-12-10"), Money.parse("RUB 2000.00")),
                        new ContactEvent.Instalment(LocalDate.parse("2027-01-10"), Money.parse("RUB 3000.00"))),
                Optional.empty());

        assertThat(texts(parsed(english(logo("2026-11-24", agreed))), ".part.facts p"))
                .startsWith(
                        "Total: RUB 5,000.00",
                        "Instalment 1 of 2",
                        "To pay: RUB 2,000.00 by 10 December 2026",
                        "After this payment, RUB 3,000.00 is left for the instalments to come.");
    }

    @Test
    void aQuestionOfTheHostComesBeforeTheShippedOnes() {
        Situation own = logo("2026-11-24");

        assertThat(texts(parsed(page(own)), ".part.questions h3")).containsExactly("Нужен ли акт?");
        assertThat(texts(parsed(Composer.create().inLanguage("de").page(own)), ".part.questions h3"))
                .contains("Wie bezahle ich?")
                .hasSize(5);
    }

    @Test
    void whatIsWrittenInARequestStaysText() {
        String hostile = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick=\"alert(1)";
        PaymentRequest logo = Examples.request("logo-ru");
        PaymentRequest request = logo.toBuilder()
                .invoice(Invoice.builder("1042")
                        .issuedOn(logo.invoice().issuedOn())
                        .subject(LocalizedText.of(Map.of("ru", hostile)))
                        .total(logo.invoice().total())
                        .build())
                .payee(logo.payee().toBuilder()
                        .brand(Brand.builder("<b>'&\"").build())
                        .build())
                .question(
                        new Question(LocalizedText.of(Map.of("ru", hostile)), LocalizedText.of(Map.of("ru", hostile))))
                .build();
        Document document = parsed(page(Examples.on("2026-11-24", request)));

        assertThat(document.title()).contains(hostile);
        assertThat(document.select("h1").text()).contains(hostile);
        assertThat(document.select("script, style")).hasSize(2);
        assertThat(document.select("b, [onclick], [onerror]")).isEmpty();
        assertThat(texts(document, ".brand")).containsExactly("<b>'&\"");
    }

    @Test
    void aHostCanSetAPartOrTheWholeItself() {
        HtmlLayout own = (content, part) ->
                part.block() == Block.ORDER ? Optional.of("<p class=\"own\">instead</p>") : Optional.empty();
        HtmlLayout whole = new HtmlLayout() {
            @Override
            public Optional<String> part(Content content, Part part) {
                return Optional.empty();
            }

            @Override
            public Optional<String> document(Content content) {
                return Optional.of("<!DOCTYPE html><title>" + content.language() + "</title>");
            }
        };

        assertThat(texts(parsed(Composer.builder().layout(own).build().page(logo("2026-11-24"))), ".part.order > *"))
                .containsExactly("instead");
        assertThat(Composer.builder()
                        .layout(whole)
                        .build()
                        .page(logo("2026-11-24"))
                        .html())
                .isEqualTo("<!DOCTYPE html><title>ru</title>");
    }

    @Test
    void toStringShowsNoText() {
        assertThat(page(logo("2026-11-24")).toString()).doesNotContain("1042", "5000", "Студия");
    }
}
