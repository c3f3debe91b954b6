package io.github.payreq.paycode;

import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.History;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.EveryMethod;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.SlovakTransfer;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.joda.money.Money;

/** Makes and draws every code in a JVM of its own, and tells in lines of text what came of it. */
final class LibraryProbe {

    /** Written by another program (bysquare). */
    private static final String SAMPLE =
            "0004I0006UC5LT8E21H3IC1K9R40P82GJL22NTU0586BBEOEKDMQSVUUBAOP1C0FFE14UJA1F1LJMV0FON"
                    + "E35J05TRC77FTIMV87NKNANNOFJB684000";

    private LibraryProbe() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("module: "
                + Objects.requireNonNullElse(PayCodes.class.getModule().getName(), "unnamed"));
        for (PaymentMethod method : EveryMethod.methods()) {
            Money sum =
                    Money.ofMinor(CodedRequests.currencies(method).findFirst().orElseThrow(), 12_300);
            PayCodes codes = CodedRequests.of(CodedRequests.PLAIN, sum, method);
            codes.problem()
                    .ifPresent(problem -> out.println(method.getClass().getSimpleName() + ": " + problem.code()));
            codes.today().ifPresent(code -> out.println(code.standard() + ": " + drawn(code)));
        }
        SlovakTransfer slovak = BankTransfer.slovak("SK9611000000002918599669").build();
        for (String language : new String[] {"en", "ru"}) {
            PaymentRequest request = CodedRequests.request(CodedRequests.PLAIN, Money.parse("EUR 5.00"), slovak)
                    .language(language)
                    .build();
            PayCodes codes = PayCodes.of(Situation.on(request, History.of(), CodedRequests.TODAY), slovak);
            out.println(language + ": " + codes.problem().map(Finding::message).orElse("no problem"));
            out.println("link: " + codes.link().orElse("none"));
        }
        out.println("read: " + read());
    }

    private static String drawn(PayCode code) {
        try {
            Symbol symbol = code.symbol();
            return symbol.svg("x").isEmpty() || symbol.png(2).length == 0 || !code.isDrawable() ? "empty" : "drawn";
        } catch (MissingLibraryException e) {
            return (code.isDrawable() ? "said to be drawable: " : "") + e.artifact() + " " + e.module() + " "
                    + e.getMessage();
        }
    }

    private static String read() {
        try {
            return PayBySquare.readText(SAMPLE).replace('\t', ' ');
        } catch (MissingLibraryException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
