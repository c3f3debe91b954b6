package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.History;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.ChatMessage;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.InlineImage;
import io.github.payreq.templates.SmsMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * A page of the gallery: for one language every occasion, tone and channel, formal, then informal where the language makes the
 * difference.
 */
final class GalleryPage {

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, "Noto Sans", sans-serif; margin: 2rem auto; max-width: 100rem; padding: 0 1rem;
              color: #1d2733; background: #f6f7f9; }
            h1, h2, h3 { line-height: 1.2; }
            .tones { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 1rem; }
            article { background: #fff; border: 1px solid #d8dee6; border-radius: .5rem; padding: 1rem; overflow-wrap: anywhere; }
            pre { font: inherit; white-space: pre-wrap; margin: .5rem 0 0; }
            summary { cursor: pointer; font-weight: 600; }
            .about { color: #56616f; font-size: .9rem; }
            .screens { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin: 1rem 0; }
            figure { margin: 0; }
            figcaption { color: #56616f; font-size: .9rem; }
            iframe { border: 1px solid #b9c2cc; border-radius: .5rem; height: 44rem; background: #fff; }
            .phone { width: 22.5rem; background: #e7ebf0; border-radius: 1rem; padding: 1rem; box-sizing: border-box; }
            .bubble { background: #fff; border-radius: 1rem; padding: .75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            .tap { display: block; background: #fff; border-radius: .75rem; margin-top: .5rem; padding: .5rem; text-align: center; }
            """;

    /** What is said in person; a promise and a statement are put in writing. */
    private static final Set<Occasion> SPOKEN =
            EnumSet.complementOf(EnumSet.of(Occasion.PROMISE_NOTED, Occasion.STATEMENT));

    private final String language;
    private final PaymentRequest request;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> files = new TreeMap<>();

    private GalleryPage(String language) {
        this.language = language;
        this.request = sample(language);
    }

    /** The files of a language by their names: the page, and every document that it shows. */
    static Map<String, String> of(String language) {
        GalleryPage page = new GalleryPage(language);
        page.files.put(language + ".html", page.page());
        return page.files;
    }

    static String index(List<String> languages) {
        StringBuilder out = new StringBuilder();
        head(out, "en", "payreq: gallery");
        out.append(
                "<h1>payreq: gallery</h1>\n<p>Every message that payreq writes, a page for each language.</p>\n<ul>\n");
        for (String language : languages) {
            out.append("<li><a href=\"%s.html\">%s</a>, reviewed: %s</li>\n"
                    .formatted(language, name(language), escaped(Composer.reviewed(language))));
        }
        return out.append("</ul>\n</body>\n</html>\n").toString();
    }

    private String page() {
        head(out, language, "payreq: " + language);
        out.append("<h1 lang=\"en\">%s</h1>\n".formatted(name(language)));
        out.append("<p class=\"about\" lang=\"en\"><a href=\"index.html\">All languages</a>. Reviewed: %s.</p>\n"
                .formatted(escaped(Composer.reviewed(language))));
        for (Formality formality :
                Composer.formalities(language).stream().sorted().toList()) {
            out.append("<h2 lang=\"en\">%s</h2>\n".formatted(title(formality)));
            for (Occasion occasion : Occasion.values()) {
                section(formality, occasion);
            }
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private void section(Formality formality, Occasion occasion) {
        Composer composer = Composer.create().inLanguage(language).withFormality(formality);
        Situation situation = situation(occasion);
        out.append("<h3 lang=\"en\">%s</h3>\n".formatted(title(occasion)));
        screens(composer, formality, occasion);
        out.append("<div class=\"tones\">\n");
        for (Tone tone : Tone.values()) {
            out.append("<div>\n<p class=\"about\" lang=\"en\">%s</p>\n".formatted(title(tone)));
            EmailMessage mail = composer.email(situation, occasion, tone);
            article("E-mail: " + mail.subject(), mail.text(), true);
            SmsMessage sms = composer.sms(situation, occasion, tone);
            article("SMS (%s, %d)".formatted(sms.encoding().label(), sms.segments()), sms.text(), tone == Tone.WARM);
            ChatMessage chat = composer.chat(situation, occasion, tone);
            StringBuilder text = new StringBuilder(chat.text());
            chat.buttons()
                    .forEach(button -> text.append("\n[").append(button.label()).append(']'));
            article("Messenger", text.toString(), false);
            article("Letter", composer.letter(situation, occasion, tone).text(), false);
            if (SPOKEN.contains(occasion)) {
                article("Call", composer.callScript(situation, occasion, tone).text(), false);
            }
            if (SPOKEN.contains(occasion) && (occasion != Occasion.THANKS)) {
                article(
                        "Meeting",
                        composer.meetingBrief(situation, occasion, tone).text(),
                        false);
            }
            out.append("</div>\n");
        }
        out.append("</div>\n");
    }

    /** What the client sees. */
    private void screens(Composer composer, Formality formality, Occasion occasion) {
        Situation situation = situation(occasion);
        String name = language + "/" + title(formality) + "-" + title(occasion).replace(' ', '-');
        EmailMessage mail = composer.email(situation, occasion, Tone.WARM);
        String html = withPictures(mail);
        out.append("<details%s><summary lang=\"en\">What the client sees</summary>\n<div class=\"screens\">\n"
                .formatted(occasion == Occasion.REQUEST ? " open" : ""));
        frames("E-mail", name + "-email", html);
        file(
                "Letter",
                name + "-letter.html",
                composer.letter(situation, occasion, Tone.WARM).html(),
                800);
        if (occasion == Occasion.REQUEST) {
            frames("Page", name + "-page", composer.page(situation).html());
        }
        bubble("SMS", composer.sms(situation, occasion, Tone.WARM).text(), List.of());
        ChatMessage chat = composer.chat(situation, occasion, Tone.WARM);
        bubble("Messenger", chat.text(), chat.buttons());
        out.append("</div></details>\n");
    }

    /** On a phone and on a wider screen, light and dark. */
    private void frames(String title, String name, String html) {
        String dark = html.replace("(prefers-color-scheme: dark)", "(min-width: 0px)");
        file(title + ", 360 px, light", name + ".html", html, 360);
        frame(title + ", 640 px, light", name + ".html", 640);
        file(title + ", 360 px, dark", name + "-dark.html", dark, 360);
        frame(title + ", 640 px, dark", name + "-dark.html", 640);
    }

    private void file(String title, String file, String html, int width) {
        files.put(file, html);
        frame(title, file, width);
    }

    private void frame(String title, String file, int width) {
        out.append(
                "<figure><figcaption lang=\"en\">%s</figcaption><iframe src=\"%s\" title=\"%s\" width=\"%d\" loading=\"lazy\"></iframe></figure>\n"
                        .formatted(title, file, title, width));
    }

    private void bubble(String title, String text, List<ChatMessage.Button> buttons) {
        out.append("<figure><figcaption lang=\"en\">%s</figcaption><div class=\"phone\"><div class=\"bubble\">%s</div>"
                .formatted(title, escaped(text.strip())));
        buttons.forEach(button -> out.append("<span class=\"tap\">")
                .append(escaped(button.label()))
                .append("</span>"));
        out.append("</div></figure>\n");
    }

    /** As a mail program shows it: the pictures are parts of the message. */
    private static String withPictures(EmailMessage mail) {
        String html = mail.html();
        for (InlineImage image : mail.inlineImages()) {
            html = html.replace(
                    "cid:" + image.contentId() + "\"",
                    "data:" + image.mediaType() + ";base64,"
                            + Base64.getEncoder().encodeToString(image.bytes()) + "\"");
        }
        return html;
    }

    private void article(String title, String text, boolean open) {
        out.append("<article><details%s><summary>%s</summary><pre>%s</pre></details></article>\n"
                .formatted(open ? " open" : "", escaped(title), escaped(text.strip())));
    }

    private Situation situation(Occasion occasion) {
        Money part = request.invoice().total().multipliedBy(2).dividedBy(5, RoundingMode.HALF_UP);
        ContactEvent payment =
                new ContactEvent.Payment("payment", Instant.parse("2026-11-23T10:00:00Z"), Optional.empty(), part);
        ContactEvent promise = new ContactEvent.Promise(
                "promise",
                Instant.parse("2026-12-09T10:00:00Z"),
                Optional.empty(),
                LocalDate.parse("2026-12-11"),
                Optional.empty(),
                Optional.empty());
        return switch (occasion) {
            case REQUEST -> on("2026-11-24");
            case UPCOMING -> on("2026-12-01");
            case DUE_TODAY -> on("2026-12-04");
            case OVERDUE -> on("2026-12-05", payment);
            case OVERDUE_AGAIN -> on("2026-12-11", payment);
            case FINAL_NOTICE -> on("2027-01-03");
            case THANKS -> on("2026-11-24", payment);
            case PROMISE_NOTED -> on("2026-12-09", promise);
            case STATEMENT -> on("2026-12-09", payment);
        };
    }

    private Situation on(String day, ContactEvent... events) {
        return Situation.on(request, History.of(events), LocalDate.parse(day));
    }

    /** A request as it could be made where the language is spoken; a language without one gets the English one. */
    private static PaymentRequest sample(String language) {
        String base = language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
        for (String name : List.of("gallery/" + language, "gallery/" + base, "logo-" + base, "gallery/en")) {
            try (InputStream in = GalleryPage.class.getResourceAsStream("/" + name + ".json")) {
                if (in != null) {
                    return PayreqJson.mapper().readValue(in.readAllBytes(), PaymentRequest.class);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        throw new IllegalStateException("there is no sample request");
    }

    private static void head(StringBuilder out, String language, String title) {
        out.append("<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                .formatted(language, RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr"));
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n"
                .formatted(escaped(title)));
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    }

    private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

    private static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return escaped(locale.getDisplayName(Locale.ENGLISH) + " (" + language + ")");
    }

    private static String title(Enum<?> value) {
        return value.name().charAt(0)
                + value.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static final Map<Character, String> ESCAPES = Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;");

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escape = ESCAPES.get(c);
            out.append(escape == null ? String.valueOf(c) : escape);
        }
        return out.toString();
    }
}
