package io.github.payreq.examples.quickstart;

import io.github.payreq.journal.JournalException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/**
 * The command line: {@code java -jar payreq.jar compose request.json}.
 *
 * <p>Results go to standard output, problems to standard error, one line each. The exit status is 0 if all is done (perhaps
 * with warnings), 1 if findings block, 2 if the input cannot be read or used, 3 if an optional part is missing.
 *
 * <p>This class is not thread-safe.
 */
@Command(name = "payreq", description = "Composes and checks payment requests.")
public final class PayreqCommand implements Runnable {

    /** The validator greets on standard error, which is for problems alone. Held here, or the level would be forgotten. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    @Mixin
    HelpOption help = new HelpOption();

    private PayreqCommand() {}

    /**
     * Runs a command and ends the process.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        VALIDATOR.setLevel(Level.OFF);
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs a command and returns the exit status. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new PayreqCommand())
                .addSubcommand(new ComposeCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new PayCommand(console))
                .addSubcommand(new PageCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new RecordCommand(console))
                .addSubcommand(new JournalCommand(console))
                .addSubcommand(new LateCommand(console))
                .addSubcommand(new CommandLine(new CatalogueCommand())
                        .addSubcommand(new CatalogueCommand.Check(console))
                        .addSubcommand(new CatalogueCommand.Export(console)))
                .addSubcommand(new GalleryCommand(console))
                .addSubcommand(negativeAmounts(new WordsCommand(console)))
                .addSubcommand(new LintCommand(console))
                .setOut(utf8(console.out()))
                .setErr(utf8(console.err()))
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler((e, ignored) -> {
            console.problem(e.getCommandLine().getCommandSpec().qualifiedName() + ": " + e.getMessage());
            return ExitStatus.UNUSABLE;
        });
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            console.problem(
                    e instanceof UnusableInputException || e instanceof JournalException
                            ? String.valueOf(e.getMessage())
                            : "payreq failed, which it never should (" + e + "); please report it");
            return ExitStatus.UNUSABLE;
        });
        return line.execute(arguments);
    }

    /** "-5.00" is an amount, not an option that is unknown. */
    private static CommandLine negativeAmounts(WordsCommand words) {
        return new CommandLine(words).setUnmatchedOptionsArePositionalParams(true);
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new UnusableInputException("payreq", "must be given a command, such as compose; see payreq --help");
    }
}
