package io.github.payreq.templates.internal;

import io.github.payreq.method.AmericanTransfer;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.BritishTransfer;
import io.github.payreq.method.CroatianTransfer;
import io.github.payreq.method.HungarianTransfer;
import io.github.payreq.method.IbanTransfer;
import io.github.payreq.method.NationalTransfer;
import io.github.payreq.method.PagoPaPayment;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.PixPayment;
import io.github.payreq.method.PolishTransfer;
import io.github.payreq.method.ProxyPayment;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.method.SerbianTransfer;
import io.github.payreq.method.SlovenianTransfer;
import io.github.payreq.method.SwissTransfer;
import io.github.payreq.method.SymbolTransfer;
import io.github.payreq.method.UpiPayment;
import io.github.payreq.method.VietQrPayment;
import io.github.payreq.party.Payee;
import io.github.payreq.reference.Iban;
import io.github.payreq.reference.PolishAccount;
import io.github.payreq.request.RankedMethod;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the ways to pay: a title, the link or the requisites, what to do, and what to mind. */
final class MethodWriter {

    private final Facts facts;

    MethodWriter(Facts facts) {
        this.facts = facts;
    }

    /** One line that names the first way to pay. */
    Line first(RankedMethod first) {
        PaymentMethod method = first.method();
        String key = "firstWay." + Keys.of(method);
        return facts.link(method)
                .map(link -> Line.pay(facts.say(key, Argument.LINK, link), button(method), link))
                .orElseGet(() -> Line.text(facts.say(key)));
    }

    private String button(PaymentMethod method) {
        return facts.say("button." + Keys.button(method));
    }

    List<Line> list(List<RankedMethod> ranked) {
        return list(ranked, this::how);
    }

    /** Every way to pay, with what is said to do. */
    List<Line> list(List<RankedMethod> ranked, Function<PaymentMethod, String> steps) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Kind.TITLE, facts.say("methods.title")));
        boolean someInTime = someInTime(ranked);
        for (int i = 0; i < ranked.size(); i++) {
            PaymentMethod method = ranked.get(i).method();
            lines.add(
                    Line.item(i + 1, title(method), InstructionsWriter.pictures(facts, method, String.valueOf(i + 1))));
            for (Line line : details(ranked.get(i), someInTime, steps.apply(method))) {
                lines.add(line.below());
            }
        }
        return lines;
    }

    private static boolean someInTime(List<RankedMethod> ranked) {
        for (RankedMethod offer : ranked) {
            if (offer.inTime()) {
                return true;
            }
        }
        return false;
    }

    String title(PaymentMethod method) {
        String title = facts.say("method." + Keys.of(method) + ".title");
        if (method instanceof PaymentLink link && link.name().isPresent()) {
            return facts.say(
                    "method.named",
                    Frame.few()
                            .put(Argument.TITLE, title)
                            .put(Argument.METHOD_NAME, link.name().get()));
        }
        return title;
    }

    /** A line with the link of each way to pay that has one. */
    List<Line> links(List<RankedMethod> ranked) {
        List<Line> lines = new ArrayList<>();
        for (RankedMethod offer : ranked) {
            if (facts.link(offer.method()).isPresent()) {
                Line line = first(offer);
                lines.add(lines.isEmpty() ? line : Line.link(line.text(), line.label(), line.value()));
                lines.addAll(ownSumAndFee(offer));
            }
        }
        return lines;
    }

    /** What the client copies or types, and what to mind; without what to do. */
    List<Line> byHand(RankedMethod offer, boolean someInTime) {
        List<Line> lines = new ArrayList<>(requisites(offer.method()));
        lines.addAll(ownSumAndFee(offer));
        if (!offer.inTime()) {
            lines.add(Line.text(late(someInTime)));
        }
        return lines;
    }

    /** The sum that a way is bound to, and what it costs. */
    List<Line> ownSumAndFee(RankedMethod offer) {
        List<Line> lines = new ArrayList<>();
        offer.ownSum()
                .ifPresent(sum -> lines.add(
                        Line.text(facts.say("method.ownSum", Frame.few().put(Argument.OWN_SUM, sum)))));
        offer.method().fee().ifPresent(fee -> lines.add(Line.text(facts.say("method.fee", Argument.FEE, fee))));
        return lines;
    }

    private String late(boolean someInTime) {
        return facts.say(someInTime ? "method.late" : "method.lateOnly");
    }

    private List<Line> details(RankedMethod offer, boolean someInTime, String steps) {
        PaymentMethod method = offer.method();
        List<Line> lines = new ArrayList<>();
        facts.link(method).map(link -> Line.link(link, button(method), link)).ifPresent(lines::add);
        lines.addAll(requisites(method));
        lines.addAll(ownSumAndFee(offer));
        lines.add(Line.text(steps));
        if (!offer.inTime()) {
            lines.add(Line.text(late(someInTime)));
        }
        return lines;
    }

    /** What to do by hand, without a code. */
    String how(PaymentMethod method) {
        return facts.say(
                "method." + Keys.of(method) + ".how",
                Frame.few().put(Argument.BUSINESS_DAYS, method.arrives().toDays()));
    }

    /** What the client copies or types. */
    List<Line> requisites(PaymentMethod method) {
        List<Line> lines = new ArrayList<>();
        if (method instanceof BankTransfer transfer) {
            transfer(lines, transfer);
        } else if (method instanceof PixPayment pix) {
            payee(lines, pix);
            label(lines, "pixKey", pix.key());
            facts.codes(pix).today().ifPresent(code -> label(lines, "pixCode", code.payload()));
        } else if (method instanceof ProxyPayment payment) {
            payee(lines, payment);
            label(
                    lines,
                    payment.proxy() == ProxyPayment.Proxy.TAX_ID
                            ? "thaiTaxId"
                            : payment.proxy().field(),
                    payment.value());
        } else if (method instanceof VietQrPayment payment) {
            payee(lines, payment);
            label(lines, "bankBin", payment.bankBin());
            label(lines, "account", payment.account());
            purpose(lines, payment);
        } else if (method instanceof UpiPayment payment) {
            payee(lines, payment);
            label(lines, "upiAddress", payment.address());
        } else if (method instanceof BitcoinPayment payment) {
            label(lines, "bitcoinAddress", payment.address());
        } else if (method instanceof PagoPaPayment payment) {
            label(lines, "noticeNumber", payment.noticeNumber());
            label(lines, "creditorTaxCode", payment.creditorTaxCode());
        }
        return lines;
    }

    private void payee(List<Line> lines, PaymentMethod method) {
        label(
                lines,
                "payee",
                method.accountHolder().orElse(facts.request().payee().organization()));
    }

    private void transfer(List<Line> lines, BankTransfer transfer) {
        payee(lines, transfer);
        if (transfer instanceof RussianTransfer russian) {
            Payee payee = facts.request().payee();
            payee.taxId().ifPresent(number -> label(lines, "taxId", number));
            payee.registrationReasonCode().ifPresent(code -> label(lines, "registrationReasonCode", code));
            label(lines, "account", russian.account());
            label(lines, "bank", russian.bankName());
            label(lines, "bankCode", russian.bic());
            label(lines, "correspondentAccount", russian.correspondentAccount());
        } else if (transfer instanceof SepaTransfer sepa) {
            iban(lines, sepa.iban(), sepa.bic());
        } else if (transfer instanceof SwissTransfer swiss) {
            iban(lines, swiss.iban(), Optional.empty());
        } else if (transfer instanceof SymbolTransfer symbols) {
            iban(lines, symbols.iban(), Optional.empty());
            symbols.variableSymbol().ifPresent(symbol -> label(lines, "variableSymbol", symbol));
            symbols.specificSymbol().ifPresent(symbol -> label(lines, "specificSymbol", symbol));
            symbols.constantSymbol().ifPresent(symbol -> label(lines, "constantSymbol", symbol));
        } else if (transfer instanceof SlovenianTransfer slovenian) {
            iban(lines, slovenian.iban(), Optional.empty());
            slovenian.purposeCode().ifPresent(code -> label(lines, "purposeCode", code));
        } else if (transfer instanceof CroatianTransfer croatian) {
            iban(lines, croatian.iban(), Optional.empty());
            croatian.model().ifPresent(model -> label(lines, "model", model));
            croatian.purposeCode().ifPresent(code -> label(lines, "purposeCode", code));
        } else if (transfer instanceof HungarianTransfer hungarian) {
            iban(lines, hungarian.iban(), Optional.of(hungarian.bic()));
        } else if (transfer instanceof SerbianTransfer serbian) {
            label(lines, "account", serbian.account());
            serbian.paymentCode().ifPresent(code -> label(lines, "paymentCode", code));
            serbian.model().ifPresent(model -> label(lines, "model", model));
        } else if (transfer instanceof PolishTransfer polish) {
            label(lines, "account", PolishAccount.parse(polish.account()).formatted());
        } else if (transfer instanceof NationalTransfer national) {
            national.iban().ifPresent(iban -> iban(lines, iban, Optional.empty()));
            national.nationalAccount().ifPresent(account -> label(lines, "account", account));
        } else if (transfer instanceof BritishTransfer british) {
            label(lines, "sortCode", withHyphens(british.sortCode()));
            label(lines, "account", british.account());
        } else if (transfer instanceof AmericanTransfer american) {
            label(lines, "routingNumber", american.routingNumber());
            label(lines, "account", american.account());
            american.accountType()
                    .ifPresent(type -> lines.add(Line.text(facts.say(
                            type == AmericanTransfer.AccountType.CHECKING ? "label.checking" : "label.savings"))));
        } else if (transfer instanceof IbanTransfer other) {
            iban(lines, other.iban(), other.bic());
        } else {
            throw new IllegalStateException("there are no requisites for " + transfer);
        }
        transfer.reference().ifPresent(reference -> label(lines, "reference", reference));
        if (transfer.reference().isEmpty() || transfer.purpose().isPresent()) {
            purpose(lines, transfer);
        }
    }

    /** Six digits as the British write them: 12-34-56. */
    private static String withHyphens(String sortCode) {
        return sortCode.substring(0, 2) + '-' + sortCode.substring(2, 4) + '-' + sortCode.substring(4);
    }

    private void iban(List<Line> lines, String iban, Optional<String> bic) {
        label(lines, "iban", Iban.parse(iban).formatted());
        bic.ifPresent(code -> label(lines, "swiftCode", code));
    }

    private void purpose(List<Line> lines, PaymentMethod method) {
        label(lines, "purpose", method.purpose().orElseGet(facts::purpose));
    }

    private void label(List<Line> lines, String label, String value) {
        lines.add(Lines.value(facts.say("label." + label, Argument.VALUE, value), value));
    }
}
