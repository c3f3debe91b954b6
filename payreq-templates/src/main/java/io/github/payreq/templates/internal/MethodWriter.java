package io.github.payreq.templates.internal;

import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.method.SwissTransfer;
import io.github.payreq.party.Payee;
import io.github.payreq.request.RankedMethod;
import java.util.ArrayList;
import java.util.List;

/** Writes the ways to pay: a title, the link or the requisites, what to do, and what to mind. */
final class MethodWriter {

    private static final int IBAN_GROUP = 4;
    private static final String INDENT = "   ";

    private final Facts facts;

    MethodWriter(Facts facts) {
        this.facts = facts;
    }

    /** One line that names the first way to pay. */
    String first(RankedMethod first) {
        PaymentMethod method = first.method();
        String key = "firstWay." + Keys.of(method);
        return method.link().map(link -> facts.say(key, Argument.LINK, link)).orElseGet(() -> facts.say(key));
    }

    List<String> list(List<RankedMethod> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(facts.say("methods.title"));
        boolean someInTime = ranked.stream().anyMatch(RankedMethod::inTime);
        for (int i = 0; i < ranked.size(); i++) {
            lines.add((i + 1) + ". " + title(ranked.get(i).method()));
            details(ranked.get(i), someInTime).forEach(line -> lines.add(INDENT + line));
        }
        return lines;
    }

    private String title(PaymentMethod method) {
        String title = facts.say("method." + Keys.of(method) + ".title");
        if (method instanceof PaymentLink link && link.name().isPresent()) {
            return facts.say(
                    "method.named",
                    new Frame(Argument.VOCABULARY)
                            .put(Argument.TITLE, title)
                            .put(Argument.METHOD_NAME, link.name().get()));
        }
        return title;
    }

    private List<String> details(RankedMethod offer, boolean someInTime) {
        PaymentMethod method = offer.method();
        List<String> lines = new ArrayList<>();
        method.link().ifPresent(lines::add);
        if (method instanceof BankTransfer transfer) {
            lines.addAll(requisites(transfer));
        }
        offer.ownSum()
                .ifPresent(sum -> lines.add(
                        facts.say("method.ownSum", new Frame(Argument.VOCABULARY).put(Argument.OWN_SUM, sum))));
        method.fee().ifPresent(fee -> lines.add(facts.say("method.fee", Argument.FEE, fee)));
        lines.add(facts.say(
                "method." + Keys.of(method) + ".how",
                new Frame(Argument.VOCABULARY)
                        .put(Argument.BUSINESS_DAYS, method.arrives().toDays())));
        if (!offer.inTime()) {
            lines.add(facts.say(someInTime ? "method.late" : "method.lateOnly"));
        }
        return lines;
    }

    private List<String> requisites(BankTransfer transfer) {
        Payee payee = facts.request().payee();
        List<String> lines = new ArrayList<>();
        label(lines, "payee", transfer.accountHolder().orElse(payee.organization()));
        if (transfer instanceof RussianTransfer russian) {
            payee.taxId().ifPresent(number -> label(lines, "taxId", number));
            payee.registrationReasonCode().ifPresent(code -> label(lines, "registrationReasonCode", code));
            label(lines, "account", russian.account());
            label(lines, "bank", russian.bankName());
            label(lines, "bankCode", russian.bic());
            label(lines, "correspondentAccount", russian.correspondentAccount());
        } else if (transfer instanceof SepaTransfer sepa) {
            label(lines, "iban", grouped(sepa.iban()));
            sepa.bic().ifPresent(bic -> label(lines, "swiftCode", bic));
        } else if (transfer instanceof SwissTransfer swiss) {
            label(lines, "iban", grouped(swiss.iban()));
        } else {
            throw new IllegalStateException("there are no requisites for " + transfer);
        }
        transfer.reference().ifPresent(reference -> label(lines, "reference", reference));
        transfer.purpose().ifPresent(purpose -> label(lines, "purpose", purpose));
        if (transfer.reference().isEmpty() && transfer.purpose().isEmpty()) {
            label(lines, "purpose", facts.say("method.purpose"));
        }
        return lines;
    }

    private void label(List<String> lines, String label, String value) {
        lines.add(facts.say("label." + label, Argument.VALUE, value));
    }

    /** The printed form of an IBAN (ISO 13616): groups of four. */
    private static String grouped(String iban) {
        StringBuilder out = new StringBuilder(iban);
        for (int i = IBAN_GROUP; i < out.length(); i += IBAN_GROUP + 1) {
            out.insert(i, ' ');
        }
        return out.toString();
    }
}
