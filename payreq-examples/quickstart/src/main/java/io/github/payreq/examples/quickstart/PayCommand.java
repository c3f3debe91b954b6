package io.github.payreq.examples.quickstart;

import io.github.payreq.constraint.Finding;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.paycode.MissingLibraryException;
import io.github.payreq.request.InvalidPaymentRequestException;
import io.github.payreq.request.RankedMethod;
import io.github.payreq.request.Situation;
import io.github.payreq.rtp.PaymentActivationRequest;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.LanguageNotAvailableException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/** Prints how to pay: for every method its code, its link and what to do, or why there is no code. */
@Command(name = "pay", description = "Prints how to pay by each method, and draws the codes.")
final class PayCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SituationInput input = new SituationInput();

    @Option(names = "--method", paramLabel = "ID", description = "One method alone; by default all of them.")
    private @Nullable String methodId;

    @Option(names = "--language", paramLabel = "L", description = "A language tag; by default the request's language.")
    private @Nullable String language;

    @ArgGroup
    private SymbolFiles.Choice files = new SymbolFiles.Choice();

    @Option(
            names = "--pain013",
            description = "Prints a request to pay (ISO 20022 pain.013.001.07) for the first bank transfer instead.")
    private boolean pain013;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    PayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Situation situation = input.read(console);
            List<PaymentMethod> methods = chosen(situation);
            if (pain013) {
                console.result(requestToPay(situation, methods));
                return ExitStatus.DONE;
            }
            return print(situation, methods);
        } catch (InvalidPaymentRequestException e) {
            e.findings().forEach(finding -> console.problem(Findings.line(finding)));
            return ExitStatus.BLOCKED;
        } catch (MissingLibraryException e) {
            console.problem(String.valueOf(e.getMessage()));
            return ExitStatus.PART_MISSING;
        }
    }

    private int print(Situation situation, List<PaymentMethod> methods) {
        Optional<Composer> composer = composer(situation);
        SymbolFiles symbols = files.open();
        List<PrintedMethod> printed = methods.stream()
                .map(method -> PrintedMethod.of(situation, method, composer))
                .toList();
        ArrayNode array = PayreqJson.mapper().createArrayNode();
        printed.forEach(method -> array.add(method.json(symbols)));
        console.result(
                json
                        ? array.toString()
                        : printed.stream().map(method -> method.text(symbols)).collect(Collectors.joining("\n")));
        boolean isPartMissing = printed.stream()
                .flatMap(method -> method.codes().problem().stream())
                .map(Finding::code)
                .anyMatch("CODE_LIBRARY_MISSING"::equals);
        return isPartMissing ? ExitStatus.PART_MISSING : ExitStatus.DONE;
    }

    /** In the order in which they are offered; those that cannot carry the sum stand at the end. */
    private List<PaymentMethod> chosen(Situation situation) {
        List<PaymentMethod> ranked =
                situation.rankedMethods().stream().map(RankedMethod::method).toList();
        List<PaymentMethod> all = Stream.concat(
                        ranked.stream(),
                        situation.request().methods().stream().filter(method -> !ranked.contains(method)))
                .toList();
        if (methodId == null) {
            return all;
        }
        List<PaymentMethod> named =
                all.stream().filter(method -> method.id().equals(methodId)).toList();
        if (named.isEmpty()) {
            throw new UnusableInputException(
                    "--method (" + methodId + ")",
                    "must be one of " + all.stream().map(PaymentMethod::id).collect(Collectors.joining(", ")));
        }
        return named;
    }

    /** Without texts in the request's own language the codes are still there; a language that was asked for must exist. */
    private Optional<Composer> composer(Situation situation) {
        String wanted = language == null ? situation.request().messageLanguage() : language;
        try {
            return Optional.of(Composer.create().inLanguage(wanted));
        } catch (LanguageNotAvailableException e) {
            String problem = LanguageNotAvailableException.CODE + "; available are " + String.join(", ", e.available());
            if (language != null) {
                throw new UnusableInputException("--language (" + e.requested() + ")", problem);
            }
            console.problem("warning language (" + e.requested() + "): " + problem + "; instructions are left out");
            return Optional.empty();
        }
    }

    private static String requestToPay(Situation situation, List<PaymentMethod> methods) {
        BankTransfer transfer = methods.stream()
                .filter(BankTransfer.class::isInstance)
                .map(BankTransfer.class::cast)
                .findFirst()
                .orElseThrow(() -> new UnusableInputException("--pain013", "needs a bank transfer among the methods"));
        try {
            return PaymentActivationRequest.of(situation, transfer).xml();
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--pain013", String.valueOf(e.getMessage()));
        }
    }
}
