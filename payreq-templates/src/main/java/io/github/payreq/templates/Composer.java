package io.github.payreq.templates;

import io.github.payreq.check.OccasionCheck;
import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.LanguageTags;
import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Formality;
import io.github.payreq.contact.History;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.Payee;
import io.github.payreq.policy.Decision;
import io.github.payreq.policy.PlannedMessage;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.request.StatementOfAccount;
import io.github.payreq.templates.internal.CalendarWriter;
import io.github.payreq.templates.internal.ChatWriter;
import io.github.payreq.templates.internal.CompiledCatalogue;
import io.github.payreq.templates.internal.CopyTexts;
import io.github.payreq.templates.internal.EmailWriter;
import io.github.payreq.templates.internal.Exchange;
import io.github.payreq.templates.internal.InstructionsWriter;
import io.github.payreq.templates.internal.LetterWriter;
import io.github.payreq.templates.internal.PageWriter;
import io.github.payreq.templates.internal.QuestionWriter;
import io.github.payreq.templates.internal.ReasonWriter;
import io.github.payreq.templates.internal.Script;
import io.github.payreq.templates.internal.ScriptWriter;
import io.github.payreq.templates.internal.SeveralWriter;
import io.github.payreq.templates.internal.Signature;
import io.github.payreq.templates.internal.SmsEncoding;
import io.github.payreq.templates.internal.SmsWriter;
import io.github.payreq.templates.internal.StatementWriter;
import io.github.payreq.templates.internal.Statements;
import io.github.payreq.templates.internal.Texts;
import io.github.payreq.templates.layout.Block;
import io.github.payreq.templates.layout.Branding;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.PaperLayout;
import io.github.payreq.templates.layout.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages: from a situation, an occasion and a tone to an e-mail, a text message, a message for a messenger or a
 * letter in the client's language, and to what helps the person who calls or meets the client.
 *
 * <p>The language is the request's, else the client's, else the payee's, unless {@link #inLanguage} names another. A
 * regional language falls back to its language ({@code en-AU} to {@code en}), and never to another one. The client is
 * addressed formally, unless the client’s formality, or {@link #withFormality}, says otherwise and the language makes that
 * difference.
 *
 * <p>What a message says is true at the moment of its situation: an occasion that does not fit is refused, a discount that
 * is over is not offered, a reason whose day is over is not said.
 *
 * <pre>{@code
 * EmailMessage mail = Composer.create().email(situation, Occasion.REQUEST, Tone.WARM);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Composer {

    /** When a text message names the sum. Whatever is chosen, a message that has no link names it. */
    public enum SmsSum {
        /** The sum is named for businesses and left out for consumers, whose phone others may see. */
        FOR_BUSINESSES,
        /** The sum is always named. */
        ALWAYS,
        /** The sum is left out where there is a link. */
        NEVER
    }

    private final @Nullable String language;
    private final @Nullable Formality formality;
    private final SmsSum smsSum;
    private final Map<Voice, Texts> ownTexts;
    private final ObjectionPlaybook playbook;
    private final boolean frequentQuestions;
    private final List<TextFinding> toneFindings;
    private final Function<Payee, Branding> branding;
    private final HtmlLayout layout;
    private final Optional<String> sendFrom;

    private Composer(Map<Voice, Texts> ownTexts, List<TextFinding> toneFindings, Builder builder) {
        language = null;
        formality = null;
        smsSum = builder.smsSum;
        this.ownTexts = ownTexts;
        playbook = builder.playbook;
        frequentQuestions = builder.frequentQuestions;
        this.toneFindings = List.copyOf(toneFindings);
        branding = builder.branding;
        layout = builder.layout;
        sendFrom = Optional.ofNullable(builder.sendFrom);
    }

    /** Another, which speaks otherwise. */
    private Composer(Composer other, @Nullable String language, @Nullable Formality formality) {
        this.language = language;
        this.formality = formality;
        smsSum = other.smsSum;
        ownTexts = other.ownTexts;
        playbook = other.playbook;
        frequentQuestions = other.frequentQuestions;
        toneFindings = other.toneFindings;
        branding = other.branding;
        layout = other.layout;
        sendFrom = other.sendFrom;
    }

    /**
     * Makes a composer with the shipped texts.
     *
     * @return the composer
     */
    public static Composer create() {
        return builder().build();
    }

    /**
     * Opens a builder: the shipped texts and objections, sums in text messages for businesses only, and no questions in e-mails but
     * the request's own.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the languages that have texts.
     *
     * @return BCP 47 tags in alphabetical order
     */
    public static List<String> languages() {
        return CompiledCatalogue.languages();
    }

    /**
     * Returns the regions that word something otherwise than their language does, or write numbers or dates otherwise.
     * Every other region gets the texts of its language.
     *
     * @return BCP 47 tags in alphabetical order
     */
    public static List<String> regions() {
        return CompiledCatalogue.regions();
    }

    /**
     * Returns how clients can be addressed in a language.
     *
     * @param language a BCP 47 tag
     * @return formal, and informal where the language makes the difference
     * @throws LanguageNotAvailableException if there are no texts in that language
     */
    public static Set<Formality> formalities(String language) {
        String tag = create().texts(language, Formality.FORMAL, Voice.EVERY_PAYEE)
                .locale()
                .language();
        return CompiledCatalogue.isInformalKnown(tag)
                ? Set.of(Formality.FORMAL, Formality.INFORMAL)
                : Set.of(Formality.FORMAL);
    }

    /**
     * Returns who reviewed the shipped texts of a language.
     *
     * @param language a BCP 47 tag
     * @return {@code none} as long as no native speaker has read them
     * @throws LanguageNotAvailableException if there are no texts in that language
     */
    public static String reviewed(String language) {
        return create().texts(language, Formality.FORMAL, Voice.EVERY_PAYEE).reviewed();
    }

    /**
     * Returns a composer that writes in one language, whatever the request says.
     *
     * @param language a BCP 47 tag
     * @return the composer
     * @throws LanguageNotAvailableException if there are no texts in that language
     */
    public Composer inLanguage(String language) {
        String tag =
                texts(language, Formality.FORMAL, Voice.EVERY_PAYEE).locale().language();
        return new Composer(this, tag, formality);
    }

    /**
     * Returns a composer that addresses every client so, whatever the client’s own formality is. A language without
     * informal texts stays formal.
     *
     * @param formality how clients are addressed
     * @return the composer
     */
    public Composer withFormality(Formality formality) {
        return new Composer(this, language, formality);
    }

    /**
     * Returns where the own texts are not as kind as they should be. Errors and warnings among these findings are also logged
     * once, when the composer is built. They stop nothing. Texts in a language that {@link ToneCheck} does not know are not
     * checked.
     *
     * @return the findings of all own texts, in the order in which the texts were given; empty without own texts
     */
    public List<TextFinding> toneFindings() {
        return toneFindings;
    }

    /**
     * Writes an e-mail.
     *
     * @param situation the request at the moment of writing
     * @param occasion why it is written
     * @param tone how it speaks
     * @return the e-mail
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation
     */
    public EmailMessage email(Situation situation, Occasion occasion, Tone tone) {
        return email(situation, occasion, tone, situation.request().payee().manager(), Optional.empty());
    }

    private EmailMessage email(
            Situation situation,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            Optional<MessageKey> key) {
        Texts texts = textsFor(situation, occasion);
        Supplier<EmailHeaders> headers =
                () -> Correspondence.headers(situation.request(), sender, sendFrom, key, situation.history());
        if (occasion == Occasion.STATEMENT) {
            return message(
                    texts,
                    StatementWriter.write(Statements.of(List.of(situation)), tone, sender, texts),
                    situation.request(),
                    headers);
        }
        return message(
                texts,
                EmailWriter.write(situation, occasion, tone, sender, frequentQuestions, texts),
                situation.request(),
                headers);
    }

    /**
     * Writes an e-mail that was decided on, signed by the person whom the decision names.
     *
     * @param situation the situation that was decided about
     * @param send the decision
     * @return the e-mail
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion no longer fits the situation
     * @throws IllegalArgumentException if the decision is about another request
     */
    public EmailMessage email(Situation situation, Decision.Send send) {
        requireAbout(situation, send);
        return email(
                situation,
                send.occasion(),
                send.tone(),
                send.from(),
                Optional.ofNullable(send.keys().get(Channel.EMAIL)));
    }

    /**
     * Writes a planned e-mail: about one request as any other, about several as one message that lists every invoice with its
     * sum, its due date and its ways to pay, and adds sums within a currency only.
     *
     * @param message the message
     * @return the e-mail
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit one of the requests
     */
    public EmailMessage email(PlannedMessage message) {
        Decision.Send send = message.carrier();
        Situation main = message.main();
        if (!message.isConsolidated()) {
            return email(main, send);
        }
        Texts texts = textsFor(message);
        return message(
                texts,
                send.occasion() == Occasion.STATEMENT
                        ? StatementWriter.write(Statements.of(message.requests()), send.tone(), send.from(), texts)
                        : SeveralWriter.email(
                                message.requests(), main, send.occasion(), send.tone(), send.from(), texts),
                main.request(),
                () -> Correspondence.headers(
                        main.request(),
                        send.from(),
                        sendFrom,
                        Optional.ofNullable(message.keys().get(Channel.EMAIL)),
                        main.history()));
    }

    /**
     * Writes a statement of account in the language of its first request. It informs and asks for nothing; the payee’s manager
     * signs.
     *
     * @param account the statement
     * @param tone how it speaks
     * @return the e-mail
     * @throws LanguageNotAvailableException if there are no texts in that language
     */
    public EmailMessage email(StatementOfAccount account, Tone tone) {
        PaymentRequest first = account.requests().get(0);
        Texts texts = textsFor(first);
        return message(
                texts,
                StatementWriter.write(account, tone, first.payee().manager(), texts),
                first,
                () -> Correspondence.headers(
                        first, first.payee().manager(), sendFrom, Optional.empty(), History.none()));
    }

    private EmailMessage message(
            Texts texts, EmailWriter.Email email, PaymentRequest request, Supplier<EmailHeaders> headers) {
        Branding brand = branding.apply(request.payee());
        Content content = new Content(
                Content.Document.EMAIL,
                texts.locale().language(),
                texts.locale().isRightToLeft(),
                email.subject(),
                summary(email.parts()),
                brand,
                List.of(),
                List.of(),
                "",
                Signature.below(email.parts(), brand));
        return new EmailMessage(content, layout, headers, List.of());
    }

    /** The sum with its day, else the first fact, else the first sentence. */
    private static String summary(List<Part> parts) {
        String fact = "";
        for (Part part : parts) {
            for (Line line : part.lines()) {
                if (line.kind() == Line.Kind.AMOUNT) {
                    return line.text();
                }
            }
            if (fact.isEmpty() && part.block() == Block.FACTS) {
                fact = part.lines().get(0).text();
            }
        }
        return fact;
    }

    /**
     * Writes the due date as an entry for the client's calendar, with an alarm on the day before. It says what will be due on that
     * day if nothing happens until then: a discount that is over by then is not in it.
     *
     * @param situation the request at the moment of writing
     * @return the entry; empty if there is nothing that the client would have to do: nothing is due, the due date is over, no way
     *     to pay carries the sum, or the payee collects the money by direct debit
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     */
    public Optional<CalendarEntry> calendarEntry(Situation situation) {
        Texts texts = textsFor(situation);
        if (situation.request().directDebit()
                || OccasionCheck.of(situation, Occasion.REQUEST).isPresent()) {
            return Optional.empty();
        }
        Optional<EmailAddress> organizer =
                Correspondence.organizer(situation.request().payee(), sendFrom);
        return Optional.of(new CalendarEntry(CalendarWriter.write(
                situation,
                organizer.flatMap(EmailAddress::name).orElse(""),
                organizer.map(EmailAddress::address).orElse(""),
                texts)));
    }

    /**
     * Writes a text message of at most two segments, as long as its link allows that.
     *
     * @param situation the request at the moment of writing
     * @param occasion why it is written
     * @param tone how it speaks; a text message is too short to make a difference
     * @return the text message
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation
     */
    public SmsMessage sms(Situation situation, Occasion occasion, Tone tone) {
        Texts texts = textsFor(situation, occasion);
        boolean sum = switch (smsSum) {
            case ALWAYS -> true;
            case NEVER -> false;
            case FOR_BUSINESSES -> situation.request().client().business();
        };
        return message(texts, SmsWriter.write(situation, occasion, sum, texts));
    }

    /**
     * Writes a text message that was decided on.
     *
     * @param situation the situation that was decided about
     * @param send the decision
     * @return the text message
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion no longer fits the situation
     * @throws IllegalArgumentException if the decision is about another request
     */
    public SmsMessage sms(Situation situation, Decision.Send send) {
        requireAbout(situation, send);
        return sms(situation, send.occasion(), send.tone());
    }

    /**
     * Writes a planned text message. About several requests it says how many invoices there are and the sum in each currency, and
     * has no link, since each invoice has its own.
     *
     * @param message the message
     * @return the text message
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit one of the requests; a statement about several requests
     *     is an e-mail
     */
    public SmsMessage sms(PlannedMessage message) {
        Decision.Send send = message.carrier();
        Situation main = message.main();
        if (!message.isConsolidated()) {
            return sms(main, send);
        }
        if (send.occasion() == Occasion.STATEMENT) {
            throw notPossible(main, Occasion.STATEMENT, "OCCASION_NOT_AVAILABLE");
        }
        Texts texts = textsFor(message);
        boolean details = send.channels().contains(Channel.EMAIL);
        return message(
                texts, SeveralWriter.sms(message.requests(), main, send.occasion(), details, send.from(), texts));
    }

    private static SmsMessage message(Texts texts, String text) {
        return new SmsMessage(
                texts.locale().language(),
                text,
                SmsEncoding.isGsm7(text) ? SmsMessage.Encoding.GSM_7 : SmsMessage.Encoding.UCS_2,
                SmsEncoding.segments(text));
    }

    /**
     * Writes a message for a messenger.
     *
     * @param situation the request at the moment of writing
     * @param occasion why it is written
     * @param tone how it speaks
     * @return the message
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation
     */
    public ChatMessage chat(Situation situation, Occasion occasion, Tone tone) {
        return chat(situation, occasion, tone, situation.request().payee().manager());
    }

    /**
     * Writes a planned message for a messenger.
     *
     * @param message the message
     * @return the message
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit one of the requests
     */
    public ChatMessage chat(PlannedMessage message) {
        Decision.Send send = message.carrier();
        Situation main = message.main();
        if (!message.isConsolidated()) {
            return chat(main, send.occasion(), send.tone(), send.from());
        }
        Texts texts = textsFor(message);
        return new ChatMessage(
                texts.locale().language(),
                send.occasion() == Occasion.STATEMENT
                        ? ChatWriter.statement(Statements.of(message.requests()), send.tone(), send.from(), texts)
                        : ChatWriter.several(
                                message.requests(), main, send.occasion(), send.tone(), send.from(), texts));
    }

    private ChatMessage chat(Situation situation, Occasion occasion, Tone tone, Optional<AccountManager> sender) {
        Texts texts = textsFor(situation, occasion);
        return new ChatMessage(
                texts.locale().language(),
                occasion == Occasion.STATEMENT
                        ? ChatWriter.statement(Statements.of(List.of(situation)), tone, sender, texts)
                        : ChatWriter.write(situation, occasion, tone, sender, texts));
    }

    /**
     * Writes a letter on paper, dated on the day of the situation.
     *
     * @param situation the request at the moment of writing
     * @param occasion why it is written
     * @param tone how it speaks
     * @return the letter
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation
     */
    public Letter letter(Situation situation, Occasion occasion, Tone tone) {
        return letter(situation, occasion, tone, situation.request().payee().manager());
    }

    /**
     * Writes a planned letter.
     *
     * @param message the message
     * @return the letter
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit one of the requests
     */
    public Letter letter(PlannedMessage message) {
        Decision.Send send = message.carrier();
        Situation main = message.main();
        if (!message.isConsolidated()) {
            return letter(main, send.occasion(), send.tone(), send.from());
        }
        Texts texts = textsFor(message);
        return letter(
                texts,
                send.occasion() == Occasion.STATEMENT
                        ? LetterWriter.statement(Statements.of(message.requests()), send.tone(), send.from(), texts)
                        : LetterWriter.several(
                                message.requests(), main, send.occasion(), send.tone(), send.from(), texts),
                main.request());
    }

    private Letter letter(Situation situation, Occasion occasion, Tone tone, Optional<AccountManager> sender) {
        Texts texts = textsFor(situation, occasion);
        return letter(
                texts,
                occasion == Occasion.STATEMENT
                        ? LetterWriter.statement(Statements.of(List.of(situation)), tone, sender, texts)
                        : LetterWriter.write(situation, occasion, tone, sender, texts),
                situation.request());
    }

    private Letter letter(Texts texts, LetterWriter.Paper paper, PaymentRequest request) {
        Content content = new Content(
                Content.Document.LETTER,
                texts.locale().language(),
                texts.locale().isRightToLeft(),
                paper.subject(),
                summary(paper.parts()),
                branding.apply(request.payee()),
                paper.sender(),
                paper.recipient(),
                paper.date(),
                paper.parts());
        return new Letter(content, layout, PaperLayout.of(countryOfPaper(request)));
    }

    /** The sender's, who has the envelopes. */
    private static String countryOfPaper(PaymentRequest request) {
        return request.payee()
                .address()
                .map(Address::country)
                .or(() -> request.payee().country())
                .or(() -> request.client().address().map(Address::country))
                .or(() -> request.client().country())
                .orElse("");
    }

    /**
     * Writes the script of a phone call. There is one for requests, reminders and thanks; the payee's manager calls.
     *
     * @param situation the request at the moment of the call
     * @param occasion why the client is called
     * @param tone how the call begins and ends
     * @return the script
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation, or is put in writing
     */
    public CallScript callScript(Situation situation, Occasion occasion, Tone tone) {
        Texts texts = textsFor(situation);
        return new CallScript(texts.locale().language(), script(Channel.CALL, situation, occasion, tone, texts));
    }

    /**
     * Writes the script of a phone call that was decided on, made by the person whom the decision names.
     *
     * @param situation the situation that was decided about
     * @param send the decision
     * @return the script
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion no longer fits the situation, or is put in writing
     * @throws IllegalArgumentException if the decision is about another request
     */
    public CallScript callScript(Situation situation, Decision.Send send) {
        return callScript(planned(situation, send));
    }

    /**
     * Writes the script of a planned phone call. About several requests it lists every invoice, and adds sums within a currency
     * only.
     *
     * @param message the planned message
     * @return the script
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit one of the requests, or is put in writing
     */
    public CallScript callScript(PlannedMessage message) {
        Texts texts = textsFor(message.main());
        return new CallScript(texts.locale().language(), script(Channel.CALL, message, texts));
    }

    /**
     * Writes the brief of a meeting. There is one for requests and reminders; the payee's manager meets the client.
     *
     * @param situation the request at the moment of the meeting
     * @param occasion why they meet
     * @param tone how the meeting ends
     * @return the brief
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit the situation, or is put in writing
     */
    public MeetingBrief meetingBrief(Situation situation, Occasion occasion, Tone tone) {
        Texts texts = textsFor(situation);
        return new MeetingBrief(texts.locale().language(), script(Channel.MEETING, situation, occasion, tone, texts));
    }

    /**
     * Writes the brief of a meeting that was decided on, held by the person whom the decision names.
     *
     * @param situation the situation that was decided about
     * @param send the decision
     * @return the brief
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion no longer fits the situation, or is put in writing
     * @throws IllegalArgumentException if the decision is about another request
     */
    public MeetingBrief meetingBrief(Situation situation, Decision.Send send) {
        return meetingBrief(planned(situation, send));
    }

    /**
     * Writes the brief of a planned meeting. About several requests it lists every invoice, and adds sums within a currency only.
     *
     * @param message the planned message
     * @return the brief
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit one of the requests, or is put in writing
     */
    public MeetingBrief meetingBrief(PlannedMessage message) {
        Texts texts = textsFor(message.main());
        return new MeetingBrief(texts.locale().language(), script(Channel.MEETING, message, texts));
    }

    private Script script(Channel channel, Situation situation, Occasion occasion, Tone tone, Texts texts) {
        requireSpoken(channel, situation, occasion);
        requireFit(situation, occasion);
        List<Situation> about = List.of(situation);
        Optional<AccountManager> caller = situation.request().payee().manager();
        return ScriptWriter.write(
                channel, about, situation, occasion, tone, caller, objections(channel, about, texts), texts);
    }

    private Script script(Channel channel, PlannedMessage message, Texts texts) {
        Decision.Send send = message.carrier();
        requireSpoken(channel, message.main(), send.occasion());
        requireFit(message);
        List<Situation> about = message.requests();
        List<Exchange> objections = objections(channel, about, texts);
        return ScriptWriter.write(
                channel, about, message.main(), send.occasion(), send.tone(), send.from(), objections, texts);
    }

    private List<Exchange> objections(Channel channel, List<Situation> about, Texts texts) {
        return channel == Channel.CALL ? playbook.inCalls(about, texts) : playbook.all(about, texts);
    }

    private static void requireSpoken(Channel channel, Situation situation, Occasion occasion) {
        if (!ScriptWriter.isFor(channel, occasion)) {
            throw notPossible(situation, occasion, "OCCASION_NOT_SPOKEN");
        }
    }

    private static PlannedMessage planned(Situation situation, Decision.Send send) {
        requireAbout(situation, send);
        return new PlannedMessage(send, List.of(situation), List.of(send));
    }

    /**
     * Answers what the client may object, in the order of the playbook.
     *
     * @param situation the request at the moment of the conversation
     * @return the answers; nothing is offered beyond the help that the request allows
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     */
    public List<Branch> objections(Situation situation) {
        return playbook.all(List.of(situation), textsFor(situation)).stream()
                .map(Branch::of)
                .toList();
    }

    /**
     * Answers what clients often ask, for a page, a letter or a brief: the request's own questions if it has some in the language,
     * else how to pay, whether it is safe, what if it is paid already, whether parts are possible (only if the request allows them),
     * and where to get other documents.
     *
     * @param situation the request at the moment of writing
     * @return the questions with their answers; empty if the request has none of its own and nothing is due
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     */
    public List<FrequentQuestion> frequentQuestions(Situation situation) {
        return QuestionWriter.write(situation, textsFor(situation)).stream()
                .map(one -> new FrequentQuestion(one.question(), one.answer()))
                .toList();
    }

    /**
     * Returns the channels for which there are texts. {@link #compose} leaves out the others.
     *
     * @return an unmodifiable set
     */
    public static Set<Channel> channels() {
        return Set.of(Channel.values());
    }

    /**
     * Writes what was decided on: one message for each of its channels that is one of {@link #channels}.
     *
     * @param situation the situation that was decided about
     * @param send the decision
     * @return the messages, in the order of the decision’s channels; empty if there are texts for none of them
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion no longer fits the situation
     * @throws IllegalArgumentException if the decision is about another request
     */
    public List<Message> compose(Situation situation, Decision.Send send) {
        return compose(new PlannedMessage(send, List.of(situation), List.of(send)));
    }

    /**
     * Writes what was planned: one message for each of its channels that is one of {@link #channels}. A statement about several
     * requests does not fit into a text message; where there is nothing to say in person, as for a promise or a statement,
     * call and meeting are left out.
     *
     * @param message the planned message
     * @return the messages, in the order of its channels; empty if there are texts for none of them
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws OccasionNotPossibleException if the occasion does not fit one of the requests
     * @throws IllegalArgumentException if the decision is about another request
     */
    public List<Message> compose(PlannedMessage message) {
        Decision.Send send = message.carrier();
        boolean isLong = message.isConsolidated() && (send.occasion() == Occasion.STATEMENT);
        List<Message> messages = new ArrayList<>();
        for (Channel channel : send.channels()) {
            switch (channel) {
                case EMAIL -> messages.add(email(message));
                case SMS -> {
                    if (!isLong) {
                        messages.add(sms(message));
                    }
                }
                case MESSENGER -> messages.add(chat(message));
                case LETTER -> messages.add(letter(message));
                case CALL -> {
                    if (ScriptWriter.isFor(channel, send.occasion())) {
                        messages.add(callScript(message));
                    }
                }
                case MEETING -> {
                    if (ScriptWriter.isFor(channel, send.occasion())) {
                        messages.add(meetingBrief(message));
                    }
                }
            }
        }
        return List.copyOf(messages);
    }

    private static void requireAbout(Situation situation, Decision decision) {
        if (!decision.request().equals(situation.request().id())) {
            throw new IllegalArgumentException("the decision is about request " + decision.request()
                    + ", the situation about " + situation.request().id());
        }
    }

    /**
     * Writes how to pay by one method, for a page or a letter with its code.
     *
     * @param situation the request at the moment of writing
     * @param method one of its methods
     * @return the instructions
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     * @throws IllegalArgumentException if the method is not one of the request's
     */
    public PaymentInstructions instructions(Situation situation, PaymentMethod method) {
        Texts texts = textsFor(situation);
        InstructionsWriter.Instructions instructions = InstructionsWriter.write(situation, method, texts);
        return new PaymentInstructions(
                texts.locale().language(),
                instructions.title(),
                instructions.details(),
                instructions.steps(),
                instructions.codes(),
                instructions.altText(),
                instructions.altTextOfFullSum());
    }

    /**
     * Writes the page at the payee's own link. It has no occasion: it says how things stand, before and after the due date alike.
     *
     * @param situation the request at the moment of writing
     * @return the page; once nothing is due it says so and offers no way to pay
     * @throws LanguageNotAvailableException if there are no texts in the language of the message
     */
    public PaymentPage page(Situation situation) {
        Texts texts = textsFor(situation);
        PageWriter.Page page = PageWriter.write(situation, texts);
        Content content = new Content(
                Content.Document.PAGE,
                texts.locale().language(),
                texts.locale().isRightToLeft(),
                page.title(),
                page.summary(),
                branding.apply(situation.request().payee()),
                List.of(),
                List.of(),
                "",
                page.parts());
        return new PaymentPage(content, layout, new CopyTexts(texts));
    }

    /**
     * Says in words why a decision is what it is, for the person who looks after the client. Choose that person’s language by
     * {@link #inLanguage}.
     *
     * @param situation the situation that was decided about
     * @param decision the decision
     * @return one sentence, and where messages wait, a second one with the day of the next look in the client’s zone
     * @throws LanguageNotAvailableException if there are no texts in that language
     * @throws IllegalArgumentException if the decision is about another request
     */
    public String reason(Situation situation, Decision decision) {
        requireAbout(situation, decision);
        return ReasonWriter.write(decision, situation.zone(), textsFor(situation));
    }

    private Texts textsFor(Situation situation) {
        return textsFor(situation.request());
    }

    private Texts textsFor(PaymentRequest request) {
        return texts(
                language == null ? request.messageLanguage() : language,
                formality == null ? request.client().formality().orElse(Formality.FORMAL) : formality,
                request.payee().organization());
    }

    private Texts textsFor(Situation situation, Occasion occasion) {
        Texts texts = textsFor(situation);
        requireFit(situation, occasion);
        return texts;
    }

    /** The occasion fits the request that carries the stage; the others are open, and on the same side of their due dates. */
    private Texts textsFor(PlannedMessage message) {
        Texts texts = textsFor(message.main());
        requireFit(message);
        return texts;
    }

    private static void requireFit(PlannedMessage message) {
        Occasion occasion = message.carrier().occasion();
        requireFit(message.main(), occasion);
        if (occasion.asks()) {
            Occasion alike = occasion.afterDueDate() ? Occasion.OVERDUE : Occasion.REQUEST;
            message.requests().forEach(one -> requireFit(one, alike));
        }
    }

    private static void requireFit(Situation situation, Occasion occasion) {
        OccasionCheck.of(situation, occasion).ifPresent(unfit -> {
            throw new OccasionNotPossibleException(unfit);
        });
    }

    private static OccasionNotPossibleException notPossible(Situation situation, Occasion occasion, String code) {
        return new OccasionNotPossibleException(Finding.of(
                situation.request().messageLanguage(), "occasion", code, Finding.Severity.ERROR, occasion, Map.of()));
    }

    private Texts texts(String tag, Formality formality, String payee) {
        for (String candidate : LanguageTags.chain(tag)) {
            Texts own = ownTexts.isEmpty() ? null : own(candidate, formality, payee);
            if (own != null) {
                return own;
            }
            Optional<CompiledCatalogue> shipped = CompiledCatalogue.of(candidate, formality);
            if (shipped.isPresent()) {
                return Texts.of(shipped.get());
            }
        }
        throw new LanguageNotAvailableException(tag, available());
    }

    /** Those of the payee, else those for every payee. */
    private @Nullable Texts own(String tag, Formality formality, String payee) {
        Texts ofPayee = ownTexts.get(new Voice(payee, tag, formality));
        return ofPayee == null ? ownTexts.get(new Voice(Voice.EVERY_PAYEE, tag, formality)) : ofPayee;
    }

    /** The shipped languages and those that the host has added, sorted. */
    private List<String> available() {
        return Stream.concat(
                        languages().stream(),
                        ownTexts.keySet().stream()
                                .map(Voice::language)
                                .filter(language -> !regions().contains(language)))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Builds a {@link Composer}. The texts and objections are the shipped ones, text messages name the sum for businesses only, and
     * e-mails answer the request's own questions only.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final List<Catalogue> catalogues = new ArrayList<>();
        private SmsSum smsSum = SmsSum.FOR_BUSINESSES;
        private ObjectionPlaybook playbook = ObjectionPlaybook.shipped();
        private boolean frequentQuestions;
        private Function<Payee, Branding> branding = new RecentBranding();
        private HtmlLayout layout = HtmlLayout.shipped();
        private @Nullable String sendFrom;

        private Builder() {}

        /**
         * Puts own texts over the shipped ones of a language, or of one of its regions. They are checked in
         * {@link #build()}: each key must exist, the message must be well formed, and the sums, dates, percentages and
         * links of the shipped text must be there. What is not worded anew stays as shipped. Their tone is checked as well;
         * see {@link Composer#toneFindings}.
         *
         * <p>They are formal. Where the client is addressed informally, a text of them is used if it is the same for both
         * in the shipped texts; the others need {@link #texts(String, Formality, Map)}.
         *
         * @param language a language that has texts, or a region of one, BCP 47
         * @param texts from key (such as {@code closing.warm}) to message (ICU MessageFormat)
         * @return this builder
         */
        public Builder texts(String language, Map<String, String> texts) {
            return texts(language, Formality.FORMAL, texts);
        }

        /**
         * Puts own texts of one formality over the shipped ones, as {@link #texts(String, Map)} does.
         *
         * @param language a language that has texts, or a region of one, BCP 47
         * @param formality how they address the client
         * @param texts from key to message
         * @return this builder
         */
        public Builder texts(String language, Formality formality, Map<String, String> texts) {
            return catalogue(Catalogue.builder(language)
                    .formality(formality)
                    .texts(texts)
                    .build());
        }

        /**
         * Puts own texts over the shipped ones, or adds a language. Of several catalogues the later counts where both word
         * a text, and one that is for a single payee counts before those for all.
         *
         * @param catalogue the texts
         * @return this builder
         */
        public Builder catalogue(Catalogue catalogue) {
            catalogues.add(catalogue);
            return this;
        }

        /**
         * Adds catalogues, as {@link #catalogue} does.
         *
         * @param catalogues such as {@link Catalogue#readAll} gives
         * @return this builder
         */
        public Builder catalogues(List<Catalogue> catalogues) {
            this.catalogues.addAll(catalogues);
            return this;
        }

        /**
         * Sets when text messages name the sum. For businesses only by default.
         *
         * @param smsSum when
         * @return this builder
         */
        public Builder smsSum(SmsSum smsSum) {
            this.smsSum = smsSum;
            return this;
        }

        /**
         * Sets the objections that call scripts and meeting briefs answer. The shipped ones by default.
         *
         * @param playbook the objections
         * @return this builder
         */
        public Builder objections(ObjectionPlaybook playbook) {
            this.playbook = playbook;
            return this;
        }

        /**
         * Sets whether e-mails answer the {@linkplain Composer#frequentQuestions shipped questions} where the request has no
         * questions of its own. They do not by default, since an e-mail is to be short.
         *
         * @param frequentQuestions true to answer them, in the messages that answer questions at all
         * @return this builder
         */
        public Builder frequentQuestions(boolean frequentQuestions) {
            this.frequentQuestions = frequentQuestions;
            return this;
        }

        /**
         * Sets how payees present themselves in HTML. What the payee's brand says by default.
         *
         * @param branding from payee to branding; must be thread-safe
         * @return this builder
         */
        public Builder branding(Function<Payee, Branding> branding) {
            this.branding = branding;
            return this;
        }

        /**
         * Sets how HTML is laid out. The shipped layouts by default.
         *
         * @param layout what it leaves out is laid out as shipped
         * @return this builder
         */
        public Builder layout(HtmlLayout layout) {
            this.layout = layout;
            return this;
        }

        /**
         * Sets the address from which e-mails are sent, under the payee's name. None by default: then messages have neither
         * {@code From} nor {@code Message-ID}, and the host sets them by {@link EmailMessage#withHeaders}.
         *
         * @param address {@code local@domain}; the identifiers of messages are at its domain, which should be the one that the
         *     journal was given
         * @return this builder
         * @throws IllegalArgumentException if it is not one e-mail address
         */
        public Builder sendFrom(String address) {
            this.sendFrom = EmailAddress.of(address).address();
            return this;
        }

        /**
         * Builds the composer.
         *
         * @return the composer
         * @throws LanguageNotAvailableException if own texts are in a language that has none, and bring no table of it
         * @throws InvalidCatalogueException if own texts are wrong; all problems at once, each with its key and the reason
         */
        public Composer build() {
            List<String> problems = new ArrayList<>();
            Map<Voice, Texts> voices = OwnTexts.of(catalogues, problems);
            if (!problems.isEmpty()) {
                throw new InvalidCatalogueException(problems.stream().distinct().toList());
            }
            List<TextFinding> toneFindings = new ArrayList<>();
            for (Catalogue own : catalogues) {
                toneFindings.addAll(OwnTone.check(own.texts(), own.language()));
            }
            return new Composer(voices, toneFindings, this);
        }
    }
}
