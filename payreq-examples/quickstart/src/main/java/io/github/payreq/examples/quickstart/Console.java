package io.github.payreq.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the commands read and print. Text is UTF-8 and lines end in a line feed, whatever the machine is set to.
 *
 * @param in standard input
 * @param out for results
 * @param err for problems, one line each
 */
record Console(InputStream in, PrintStream out, PrintStream err) {

    /** The streams of the process; {@code System.out} has the encoding of the terminal. */
    static Console ofProcess() {
        return new Console(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    void result(String text) {
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    void problem(String text) {
        err.print(text.strip().replaceAll("\\s*\\R\\s*", " ") + "\n");
        err.flush();
    }
}
