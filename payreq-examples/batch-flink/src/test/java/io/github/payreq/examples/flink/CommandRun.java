package io.github.payreq.examples.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * What the command did.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int status, String out, String err) {

    static CommandRun of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = BatchCommand.run(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, arguments);
        return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
