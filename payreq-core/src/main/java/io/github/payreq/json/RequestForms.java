package io.github.payreq.json;

import static io.github.payreq.json.Forms.BOOLEAN;
import static io.github.payreq.json.Forms.DATE;
import static io.github.payreq.json.Forms.DECIMAL;
import static io.github.payreq.json.Forms.INTEGER;
import static io.github.payreq.json.Forms.LOCALIZED;
import static io.github.payreq.json.Forms.MONEY;
import static io.github.payreq.json.Forms.TEXT;

import io.github.payreq.request.AnswerLinks;
import io.github.payreq.request.DeadlineReason;
import io.github.payreq.request.Help;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Question;
import io.github.payreq.terms.DayCount;
import io.github.payreq.terms.LateTerms;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The forms of a request and of what only a request has. */
final class RequestForms {

    /** The version of every form. */
    static final Form<Integer> VERSION = new Version();

    private static final Form<DeadlineReason.Kind> KIND = TextForm.oneOf(DeadlineReason.Kind.class);

    static final ObjectForm<DeadlineReason, DeadlineReason> REASON = ObjectForm.made(in -> new DeadlineReason(
                    in.required("kind", KIND), in.required("text", LOCALIZED), in.optional("until", DATE)))
            .field("kind", KIND, DeadlineReason::kind)
            .field("text", LOCALIZED, DeadlineReason::text)
            .optional("until", DATE, DeadlineReason::until);

    static final ObjectForm<Help, Help.Builder> HELP = ObjectForm.built(in -> Help.builder(), Help.Builder::build)
            .field("instalments", BOOLEAN, Help::instalments, Help.Builder::instalments)
            .optional("maxInstalments", INTEGER, Help::maxInstalments, Help.Builder::maxInstalments)
            .optional("latestDate", DATE, Help::latestDate, Help.Builder::latestDate);

    static final Form<DayCount> DAY_COUNT = TextForm.oneOf(DayCount.class);

    static final ObjectForm<LateTerms, LateTerms> LATE_TERMS = ObjectForm.made(in -> new LateTerms(
                    in.required("regime", TEXT),
                    in.optional("rate", DECIMAL),
                    in.optional("dayCount", DAY_COUNT),
                    in.optional("interestFrom", DATE),
                    in.optional("fixedSum", MONEY)))
            .field("regime", TEXT, LateTerms::regime)
            .optional("rate", DECIMAL, LateTerms::rate)
            .optional("dayCount", DAY_COUNT, LateTerms::dayCount)
            .optional("interestFrom", DATE, LateTerms::interestFrom)
            .optional("fixedSum", MONEY, LateTerms::fixedSum);

    static final ObjectForm<Question, Question> QUESTION = ObjectForm.made(
                    in -> new Question(in.required("question", LOCALIZED), in.required("answer", LOCALIZED)))
            .field("question", LOCALIZED, Question::question)
            .field("answer", LOCALIZED, Question::answer);

    static final ObjectForm<AnswerLinks, AnswerLinks.Builder> ANSWER_LINKS = ObjectForm.built(
                    in -> AnswerLinks.builder(), AnswerLinks.Builder::build)
            .optional("paid", TEXT, AnswerLinks::paid, AnswerLinks.Builder::paid)
            .optional("part", TEXT, AnswerLinks::part, AnswerLinks.Builder::part)
            .optional("moreTime", TEXT, AnswerLinks::moreTime, AnswerLinks.Builder::moreTime)
            .optional("question", TEXT, AnswerLinks::question, AnswerLinks.Builder::question)
            .optional("decline", TEXT, AnswerLinks::decline, AnswerLinks.Builder::decline);

    static final ObjectForm<PaymentRequest, PaymentRequest.Builder> REQUEST = ObjectForm.built(
                    in -> PaymentRequest.builder(in.text("id")), PaymentRequest.Builder::build)
            .field("version", VERSION, request -> Version.CURRENT, (request, version) -> {})
            .field("id", TEXT, PaymentRequest::id)
            .optional("language", TEXT, PaymentRequest::language, PaymentRequest.Builder::language)
            .field("client", PartyForms.CLIENT, PaymentRequest::client, PaymentRequest.Builder::client)
            .field("payee", PartyForms.PAYEE, PaymentRequest::payee, PaymentRequest.Builder::payee)
            .field("invoice", InvoiceForms.INVOICE, PaymentRequest::invoice, PaymentRequest.Builder::invoice)
            .field("dueOn", DATE, PaymentRequest::dueOn, PaymentRequest.Builder::dueOn)
            .optional("reason", REASON, PaymentRequest::reason, PaymentRequest.Builder::reason)
            .list("benefits", new BenefitForm(), PaymentRequest::benefits, PaymentRequest.Builder::benefit)
            .optional("help", HELP, PaymentRequest::help, PaymentRequest.Builder::help)
            .optional("lateTerms", LATE_TERMS, PaymentRequest::lateTerms, PaymentRequest.Builder::lateTerms)
            .list("methods", MethodForms.METHOD, PaymentRequest::methods, PaymentRequest.Builder::payBy)
            .list("questions", QUESTION, PaymentRequest::questions, PaymentRequest.Builder::question)
            .optional("answerLinks", ANSWER_LINKS, PaymentRequest::answerLinks, PaymentRequest.Builder::answerLinks)
            .optional(
                    "directDebit",
                    BOOLEAN,
                    request -> request.directDebit() ? Optional.of(true) : Optional.empty(),
                    PaymentRequest.Builder::directDebit);

    private RequestForms() {}

    /** The version of the form; absent means the first. */
    private static final class Version implements Form<Integer> {

        static final Integer CURRENT = 1;

        @Override
        public Integer read(JsonValue value) {
            Integer version = INTEGER.read(value);
            if (!version.equals(CURRENT)) {
                throw FormException.wrong(value, "1, the only version that this release reads");
            }
            return version;
        }

        @Override
        public void write(Integer value, JsonGenerator out) {
            INTEGER.write(value, out);
        }
    }
}
