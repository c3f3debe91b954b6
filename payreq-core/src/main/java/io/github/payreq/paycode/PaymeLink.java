package io.github.payreq.paycode;

import io.github.payreq.constraint.internal.Rules;
import io.github.payreq.method.SlovakTransfer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A link that opens the client's Slovak bank app with the payment filled in.
 *
 * <p>Source: Slovak Banking Association, Payment Link Standard, version 1 ({@code https://payme.sk/?V=1&…}).
 *
 * <p>This class has no state and is thread-safe.
 */
public final class PaymeLink {
    private static final String ADDRESS = "https://payme.sk/?";
    private static final String HOST = "https://payme.sk/";
    private static final int LONGEST_MESSAGE = 140;
    private static final int LONGEST_NAME = 70;

    private PaymeLink() {}

    /**
     * Reads a link, whoever wrote it.
     *
     * @param link the link
     * @return the values by the standard's names: V, IBAN, AM, CC, DT, PI, MSG, CN
     * @throws IllegalArgumentException if it is not a payme.sk link with an IBAN
     */
    public static Map<String, String> read(String link) {
        Map<String, String> parameters = link.startsWith(HOST) ? Percent.parameters(link) : Map.of();
        if (!Rules.isIban(parameters.getOrDefault("IBAN", ""))) {
            throw new IllegalArgumentException("a payme link must begin with https://payme.sk/ and have an IBAN");
        }
        return parameters;
    }

    static String of(PaymentFacts facts, SlovakTransfer transfer) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("V", "1");
        parameters.put("IBAN", transfer.iban());
        parameters.put("AM", facts.decimal());
        parameters.put("CC", facts.currency());
        parameters.put("DT", PaymentFacts.date(facts.payBy(), "yyyyMMdd"));
        parameters.put("PI", identification(transfer));
        parameters.put("MSG", facts.fitPurpose("MSG", LONGEST_MESSAGE, Alphabet.ASCII));
        parameters.put("CN", facts.fitPayee("CN", LONGEST_NAME, Alphabet.ASCII));
        return ADDRESS + Percent.query(parameters, "");
    }

    /** The three symbols, or else the reference. */
    private static String identification(SlovakTransfer transfer) {
        if (transfer.variableSymbol().isEmpty()
                && transfer.specificSymbol().isEmpty()
                && transfer.constantSymbol().isEmpty()) {
            return transfer.reference().orElse("");
        }
        return "/VS" + digits(transfer.variableSymbol()) + "/SS" + digits(transfer.specificSymbol()) + "/KS"
                + digits(transfer.constantSymbol());
    }

    private static String digits(Optional<String> symbol) {
        return symbol.orElse("");
    }
}
