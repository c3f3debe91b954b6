package io.github.payreq.examples.quickstart;

import io.github.payreq.request.PaymentRequest;
import io.github.payreq.templates.Composer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs several commands in one JVM of its own. The first argument says where the library must stand, {@code named} or
 * {@code unnamed} module; {@code //} stands between the commands.
 */
final class CommandProbe {

    static final String NEXT = "//";
    static final int ELSEWHERE = 99;

    private CommandProbe() {}

    public static void main(String[] args) {
        boolean named = PaymentRequest.class.getModule().isNamed()
                && Composer.class.getModule().isNamed();
        if (named != args[0].equals("named")) {
            System.exit(ELSEWHERE);
        }
        Console console = new Console(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
        List<String> command = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals(NEXT)) {
                int status = PayreqCommand.run(console, command.toArray(String[]::new));
                console.result("exit " + status);
                command.clear();
            } else {
                command.add(args[i]);
            }
        }
    }
}
