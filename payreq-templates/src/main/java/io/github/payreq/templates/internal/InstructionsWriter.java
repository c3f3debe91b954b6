package io.github.payreq.templates.internal;

import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.IbanTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.QrisPayment;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.method.UpiPayment;
import io.github.payreq.paycode.PayCode;
import io.github.payreq.paycode.PayCodeStandard;
import io.github.payreq.paycode.PayCodes;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.layout.CodePicture;
import io.github.payreq.templates.layout.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how to pay by one method. */
public final class InstructionsWriter {

    /**
     * What to do with a link is said by itself, its code is for those who read on another screen; QRIS is a code and nothing
     * else; and hardly any bank reads payto.
     */
    private static final List<Class<? extends PaymentMethod>> WITHOUT_SCAN = List.of(
            PaymentLink.class,
            SbpPayment.class,
            UpiPayment.class,
            BitcoinPayment.class,
            QrisPayment.class,
            IbanTransfer.class);

    /**
     * How to pay.
     *
     * @param title the name of the method
     * @param details what the client copies or types
     * @param steps what to do
     * @param codes the codes
     * @param altText what today's code shows
     * @param altTextOfFullSum what the code for the full sum shows
     */
    public record Instructions(
            String title,
            List<String> details,
            String steps,
            PayCodes codes,
            Optional<String> altText,
            Optional<String> altTextOfFullSum) {}

    private InstructionsWriter() {}

    /**
     * Writes how to pay.
     *
     * @param situation the situation
     * @param method one of the request's methods
     * @param texts the texts of the language
     * @return the instructions
     */
    public static Instructions write(Situation situation, PaymentMethod method, Texts texts) {
        Facts facts = new Facts(situation, texts);
        MethodWriter writer = new MethodWriter(facts);
        PayCodes codes = facts.codes(method);
        return new Instructions(
                writer.title(method),
                writer.requisites(method).stream().map(Line::text).toList(),
                steps(facts, writer, method),
                codes,
                codes.today().map(code -> alt(facts, method, code)),
                codes.fullSum().map(code -> alt(facts, method, code)));
    }

    /** What to do: with the code, if there is one to scan, and by hand. */
    static String steps(Facts facts, MethodWriter writer, PaymentMethod method) {
        String how = writer.how(method);
        return facts.codes(method)
                .today()
                .filter(code -> isScanned(method) && code.isDrawable())
                .map(code -> facts.together(facts.say("code.scan." + kind(code)), how))
                .orElse(how);
    }

    /**
     * The codes of a way to pay: the one for the sum to pay today, then the one for the full sum. Hardly any bank reads payto;
     * a link carries no sum that a second code could change. Where the library that draws a code is missing, the client pays by
     * what stands beside it.
     */
    static List<CodePicture> pictures(Facts facts, PaymentMethod method, String id) {
        PayCodes codes = facts.codes(method);
        List<CodePicture> pictures = new ArrayList<>();
        codes.today()
                .filter(code -> code.standard() != PayCodeStandard.PAYTO && code.isDrawable())
                .map(code -> new CodePicture("code-" + id, code, alt(facts, method, code)))
                .ifPresent(pictures::add);
        codes.fullSum()
                .filter(code -> !pictures.isEmpty() && code.standard() != PayCodeStandard.LINK)
                .map(code -> new CodePicture("code-" + id + "-full", code, alt(facts, method, code)))
                .ifPresent(pictures::add);
        return pictures;
    }

    private static boolean isScanned(PaymentMethod method) {
        return WITHOUT_SCAN.stream().noneMatch(type -> type.isInstance(method));
    }

    private static String kind(PayCode code) {
        return switch (code.standard()) {
            case HUB3, FINNISH_BARCODE -> "bars";
            default -> "qr";
        };
    }

    private static String alt(Facts facts, PaymentMethod method, PayCode code) {
        return facts.say(
                "code.alt." + (code.standard() == PayCodeStandard.LINK ? "link" : kind(code)),
                Frame.few()
                        .put(Argument.OWN_SUM, code.amount())
                        .put(
                                Argument.PAYEE,
                                method.accountHolder()
                                        .orElse(facts.request().payee().organization()))
                        .put(Argument.NUMBER, facts.request().invoice().number()));
    }
}
