package io.github.payreq.templates.browser;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.request.StatementOfAccount;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.Examples;
import io.github.payreq.templates.InlineImage;
import io.github.payreq.templates.Late;
import io.github.payreq.templates.Letter;
import io.github.payreq.templates.PaymentPage;
import io.github.payreq.templates.Several;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The documents that a client sees, and in which cases they are looked at. */
final class DocumentsUnderTest {

    /** Every kind of document. A new one is one line here; a case that it has no document for gives none. */
    static final List<Kind> KINDS = List.of(
            new Kind("email", false, one -> Optional.of(email(one.email()))),
            new Kind("letter", true, one -> one.letter().map(it -> Rendered.of(it.html(), it.content()))),
            new Kind(
                    "page",
                    false,
                    one -> one.situation().map(one.composer()::page).map(DocumentsUnderTest::page)));

    /**
     * One kind of document.
     *
     * @param name such as {@code email}
     * @param paper whether it is for paper, and so neither narrow nor dark
     * @param write writes it
     */
    record Kind(String name, boolean paper, Function<Case, Optional<Rendered>> write) {}

    /**
     * One document in one case.
     *
     * @param kind which kind
     * @param one the case
     * @param rendered the document
     */
    record Document(Kind kind, Case one, Rendered rendered) {
        @Override
        public String toString() {
            return kind.name() + " " + one;
        }

        String language() {
            return one.language();
        }
    }

    private DocumentsUnderTest() {}

    /** An e-mail as a mail program shows it: with its pictures in their places. */
    static Rendered email(EmailMessage mail) {
        String html = mail.html();
        for (InlineImage image : mail.inlineImages()) {
            html = html.replace(
                    "\"cid:" + image.contentId() + "\"",
                    "\"data:" + image.mediaType() + ";base64,"
                            + Base64.getEncoder().encodeToString(image.bytes()) + "\"");
        }
        return Rendered.of(html, mail.content());
    }

    /** A page as a server sends it: with its policy, which a browser holds it to. */
    private static Rendered page(PaymentPage page) {
        return Rendered.of(page.html(), page.content()).under(page.contentSecurityPolicy());
    }

    /**
     * Why a client is written to.
     *
     * @param composer what writes
     * @param language the language of the document
     * @param name what the case is called
     * @param situation the request, if it is about one
     * @param planned the message about several requests, if it is one
     * @param account the statement of account, if it is one
     * @param occasion why it is written
     * @param tone how it speaks
     */
    record Case(
            Composer composer,
            String language,
            String name,
            Optional<Situation> situation,
            Optional<PlannedMessage> planned,
            Optional<StatementOfAccount> account,
            Occasion occasion,
            Tone tone) {

        static Case of(String language, String name, Situation situation, Occasion occasion, Tone tone) {
            return of(composer(language), language, name, situation, occasion, tone);
        }

        static Case of(
                Composer composer, String language, String name, Situation situation, Occasion occasion, Tone tone) {
            return new Case(
                    composer,
                    language,
                    name,
                    Optional.of(situation),
                    Optional.empty(),
                    Optional.empty(),
                    occasion,
                    tone);
        }

        static Case of(String language, String name, PlannedMessage planned) {
            return new Case(
                    composer(language),
                    language,
                    name,
                    Optional.empty(),
                    Optional.of(planned),
                    Optional.empty(),
                    planned.carrier().occasion(),
                    planned.carrier().tone());
        }

        static Case of(String language, StatementOfAccount account) {
            return new Case(
                    composer(language),
                    language,
                    "account",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(account),
                    Occasion.STATEMENT,
                    Tone.NEUTRAL);
        }

        private static Composer composer(String language) {
            return Composer.create().inLanguage(language);
        }

        EmailMessage email() {
            return situation
                    .map(it -> composer.email(it, occasion, tone))
                    .or(() -> planned.map(composer::email))
                    .or(() -> account.map(it -> composer.email(it, tone)))
                    .orElseThrow();
        }

        Optional<Letter> letter() {
            return situation.map(it -> composer.letter(it, occasion, tone)).or(() -> planned.map(composer::letter));
        }

        Stream<Document> documents() {
            return KINDS.stream()
                    .flatMap(kind -> kind.write().apply(this).map(it -> new Document(kind, this, it)).stream());
        }

        @Override
        public String toString() {
            return language + " " + name;
        }
    }

    /** The sample of a language, as a first request. */
    static Case sample(String language) {
        return Case.of(language, "request", Examples.on("2026-11-24", request(language)), Occasion.REQUEST, Tone.WARM);
    }

    /** The sample of a language: the quickstart has one for each. */
    static PaymentRequest request(String language) {
        return Examples.request(language.equals("ru") ? "logo-ru" : "gallery/" + language);
    }

    /** One case of each layout in a language. */
    static List<Case> cases(String language) {
        PaymentRequest logo = Examples.request("logo-ru");
        ContactEvent payment = Examples.payment("2026-11-23T10:00:00Z", "RUB 2000.00");
        ContactEvent promise = Examples.promise("2026-12-09T10:00:00Z", "2026-12-11");
        PaymentRequest late = logo.toBuilder().lateTerms(Late.contract()).build();
        List<Case> cases = new ArrayList<>();
        cases.add(sample(language));
        cases.add(Case.of(
                language,
                "overdue again",
                Examples.on("2026-12-20", request(language)),
                Occasion.OVERDUE_AGAIN,
                Tone.NEUTRAL));
        cases.add(Case.of(language, "final notice", Examples.on("2027-01-13", late), Occasion.FINAL_NOTICE, Tone.FIRM));
        cases.add(Case.of(language, "thanks", Examples.on("2026-11-24", logo, payment), Occasion.THANKS, Tone.WARM));
        cases.add(Case.of(
                language, "promise", Examples.on("2026-12-09", logo, promise), Occasion.PROMISE_NOTED, Tone.WARM));
        cases.add(
                Case.of(language, "instalments", Several.instalments(Occasion.UPCOMING), Occasion.UPCOMING, Tone.WARM));
        cases.add(Case.of(language, "several", Several.message(Occasion.OVERDUE, Tone.NEUTRAL)));
        cases.add(Case.of(language, Several.account()));
        return cases;
    }

    /** Every kind of document, as a first request, in every language. */
    static Stream<Document> samples() {
        return Composer.languages().stream().map(DocumentsUnderTest::sample).flatMap(Case::documents);
    }

    /** Every kind of document in every case and language. */
    static Stream<Document> all() {
        return Composer.languages().stream()
                .flatMap(language -> cases(language).stream())
                .flatMap(Case::documents);
    }
}
