package io.github.payreq.examples.flink;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes requests and a journal to try the batch with: always the same ones for the same number. */
@Command(name = "sample", description = "Makes requests and a journal to try the batch with.")
final class SampleCommand implements Callable<Integer> {

    @SuppressWarnings("InlineFormatString") // A page long
    private static final String REQUEST = """
            {"version":1,"id":"inv-%1$d","language":"%3$s","client":{"id":"client-%2$d","person":{"given":"%4$s",\
            "family":"%5$s"},"business":true,"email":"client-%2$d@example.org","phone":"+4930%6$07d",\
            "timeZone":"Europe/Berlin"},"payee":{"organization":"Studio %7$s GmbH","country":"DE",\
            "manager":{"name":"Maria Schmidt","phone":"+493012345678","email":"maria@studio.example"}},\
            "invoice":{"number":"%1$d","issuedOn":"2026-11-%8$02d","subject":{"de":"Gestaltung","en":"design",\
            "ru":"услуги дизайна"},"total":"%9$d.%10$02d EUR"},"dueOn":"2026-12-%11$02d","methods":[{"id":"transfer",\
            "type":"bankTransfer","scheme":"sepa","iban":"DE89370400440532013000"},{"id":"card","type":"paymentLink",\
            "kind":"card","url":"https://pay.studio.example/i/%1$d"}]}
            """;

    private static final String[] LANGUAGES = {"de", "en", "ru"};
    private static final String[] GIVEN = {"Anna", "Jürgen", "Ольга", "Marc", "Élodie", "Иван"};
    private static final String[] FAMILY = {"Weiß", "Novak", "Петрова", "O'Neill", "Žižek"};

    @Option(names = "--requests", required = true, paramLabel = "N", description = "How many requests.")
    private long requests;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The directory for the two files.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws IOException {
        write(directory, requests);
        return 0;
    }

    /**
     * Writes {@code requests.jsonl} and {@code journal.jsonl}. A client has one request or two, far apart in the file; all have got
     * the request and the note before the due date; some have paid, promised or asked for peace; one line in 10 000 is broken.
     */
    static void write(Path directory, long requests) throws IOException {
        Files.createDirectories(directory);
        long clients = Math.max(requests * 2 / 3, 1);
        try (Writer out = Files.newBufferedWriter(directory.resolve("requests.jsonl"), StandardCharsets.UTF_8);
                Writer events = Files.newBufferedWriter(directory.resolve("journal.jsonl"), StandardCharsets.UTF_8)) {
            for (long i = 0; i < requests; i++) {
                String request = request(i, i % clients);
                out.write(i % 10_000 == 77 ? request.substring(0, request.length() / 2) + "\n" : request);
                events(events, i, i % clients);
            }
        }
    }

    private static String request(long i, long client) {
        return String.format(
                Locale.ROOT,
                REQUEST,
                i,
                client,
                LANGUAGES[(int) (client % LANGUAGES.length)],
                GIVEN[(int) (client % GIVEN.length)],
                FAMILY[(int) (client % FAMILY.length)],
                client,
                "Nr. " + client % 7,
                1 + i % 20,
                10 + i % 9_000,
                i % 100,
                1 + i % 12);
    }

    private static void events(Writer out, long i, long client) throws IOException {
        sent(out, i, client, "request", "2026-11-20T09:00:00Z");
        sent(out, i, client, "heads-up", "2026-11-27T09:00:00Z");
        if (i % 10 == 3) {
            event(out, i, client, "payment", "2026-12-01T09:00:00Z", ",\"amount\":\"5.00 EUR\"");
        } else if (i % 10 == 5) {
            event(out, i, client, "promise", "2026-12-02T09:00:00Z", ",\"payBy\":\"2026-12-20\"");
        } else if (i % 100 == 9) {
            event(out, i, client, "dispute", "2026-12-02T09:00:00Z", "");
        }
    }

    private static void sent(Writer out, long i, long client, String stage, String at) throws IOException {
        event(
                out,
                i,
                client,
                "sent",
                at,
                String.format(
                        Locale.ROOT,
                        ",\"stage\":\"%s\",\"channel\":\"email\",\"key\":\"inv-%d/0/%s/email\"",
                        stage,
                        i,
                        stage));
    }

    private static void event(Writer out, long i, long client, String type, String at, String more) throws IOException {
        out.write(String.format(
                Locale.ROOT,
                "{\"client\":\"client-%d\",\"event\":{\"type\":\"%s\",\"id\":\"%s-%d-%s\",\"at\":\"%s\","
                        + "\"request\":\"inv-%d\"%s}}\n",
                client,
                type,
                type,
                i,
                at,
                at,
                i,
                more));
    }
}
