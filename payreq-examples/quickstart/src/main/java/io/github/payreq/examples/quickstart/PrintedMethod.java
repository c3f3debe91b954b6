package io.github.payreq.examples.quickstart;

import io.github.payreq.constraint.Finding;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.paycode.PayCode;
import io.github.payreq.paycode.PayCodes;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.PaymentInstructions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to pay, for printing.
 *
 * @param method the method
 * @param codes its codes, or why there are none
 * @param instructions what to do, if there are texts in the language
 * @param sum the sum if there is no code that says it
 */
record PrintedMethod(PaymentMethod method, PayCodes codes, Optional<PaymentInstructions> instructions, Money sum) {

    static PrintedMethod of(Situation situation, PaymentMethod method, Optional<Composer> composer) {
        Optional<PaymentInstructions> instructions = composer.map(writer -> writer.instructions(situation, method));
        PayCodes codes = instructions.map(PaymentInstructions::codes).orElseGet(() -> PayCodes.of(situation, method));
        Money sum = method.fixedSum().orElse(situation.amountDue().toPayToday());
        return new PrintedMethod(method, codes, instructions, sum);
    }

    private static String print(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
    }

    private Money amount() {
        return codes.today().map(PayCode::amount).orElse(sum);
    }

    private Optional<String> reference() {
        return codes.today()
                .flatMap(PayCode::reference)
                .or(() -> method instanceof BankTransfer transfer ? transfer.reference() : Optional.empty());
    }

    ObjectNode json(SymbolFiles symbols) {
        JsonNode form = PayreqJson.mapper().valueToTree(method);
        ObjectNode json = PayreqJson.mapper()
                .createObjectNode()
                .put("id", method.id())
                .put("type", form.get("type").asString())
                .put("scheme", form.path("scheme").asString(null))
                .put(
                        "standard",
                        codes.today().map(code -> code.standard().title()).orElse(null))
                .put("payload", codes.today().map(PayCode::payload).orElse(null))
                .put("link", codes.link().orElse(null))
                .put("reference", reference().orElse(null))
                .put("amount", print(amount()))
                .put("validUntil", codes.validUntil().map(LocalDate::toString).orElse(null));
        codes.fullSum()
                .ifPresentOrElse(
                        code -> json.putObject("alternative")
                                .put("amount", print(code.amount()))
                                .put("payload", code.payload())
                                .put("symbol", symbols.write(this, code, true).orElse(null)),
                        () -> json.putNull("alternative"));
        json.put("instructions", instructions.map(PaymentInstructions::steps).orElse(null))
                .put("problem", codes.problem().map(Finding::message).orElse(null))
                .put(
                        "symbol",
                        codes.today()
                                .flatMap(code -> symbols.write(this, code, false))
                                .orElse(null));
        var adaptations = json.putArray("adaptations");
        codes.today()
                .map(PayCode::adaptations)
                .orElse(List.of())
                .forEach(adaptation -> adaptations
                        .addObject()
                        .put("field", adaptation.field())
                        .put("original", adaptation.original())
                        .put("written", adaptation.written()));
        return json;
    }

    String text(SymbolFiles symbols) {
        List<String> lines = new ArrayList<>();
        lines.add(instructions.map(PaymentInstructions::title).orElse(method.id()) + ", " + print(amount())
                + codes.validUntil().map(day -> " until " + day).orElse(""));
        codes.link().ifPresent(lines::add);
        instructions.ifPresent(texts -> lines.addAll(texts.details()));
        instructions.ifPresent(texts -> lines.add(texts.steps()));
        codes.today().ifPresent(code -> addCode(lines, symbols, code, false));
        codes.fullSum().ifPresent(code -> addCode(lines, symbols, code, true));
        codes.problem().ifPresent(problem -> lines.add(problem.message()));
        return String.join("\n", lines) + "\n";
    }

    private void addCode(List<String> lines, SymbolFiles symbols, PayCode code, boolean full) {
        lines.add(code.standard().title() + ", " + print(code.amount()) + ":");
        code.payload().lines().forEach(line -> lines.add("  " + line));
        symbols.write(this, code, full).ifPresent(lines::add);
    }

    /** What the picture of a code shows. */
    String altText(boolean full) {
        return instructions
                .flatMap(full ? PaymentInstructions::altTextOfFullSum : PaymentInstructions::altText)
                .orElse(codes.today().map(code -> code.standard().title()).orElse(""));
    }
}
