package io.github.payreq.examples.quickstart;

import static io.github.payreq.examples.quickstart.CommandRun.example;
import static io.github.payreq.examples.quickstart.CommandRun.text;
import static io.github.payreq.examples.quickstart.CommandRun.withInput;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.json.PayreqJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class HostileInputTest {

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "0",
            "-1",
            "1e999",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\":\"\"}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"a\\nb\"",
            "\"{0}\"",
            "\"9999-12-31\"",
            "\"0000-01-01\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"P999D\"",
            "\"PT1S\"",
            "\"+18:00\"",
            "\"-18:00\"",
            "\"999999999999999999999999999999.99 RUB\"",
            "\"0.00 RUB\"",
            "\"-0.01 RUB\"",
            "\"5 XXX\"",
            "\"0.00000000000000000001\"",
            "\"-999999999999999999999999999999\"",
            "\"100%\"",
            "\"0.0000000001%\"",
            "\"en\"",
            "\"zh-Hant-TW\"",
            "\"i-klingon\"",
            "\"und\"",
            "\"RU\"",
            "\"https://\"",
            "\"https://x.example/\"");

    private static void change(JsonNode root, Random random) {
        List<Runnable> places = new ArrayList<>();
        collect(root, places, PayreqJson.mapper().readTree(VALUES.get(random.nextInt(VALUES.size()))));
        places.get(random.nextInt(places.size())).run();
    }

    private static void collect(JsonNode node, List<Runnable> places, JsonNode value) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(() -> object.set(field.getKey(), value));
                places.add(() -> object.remove(field.getKey()));
                collect(field.getValue(), places, value);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, value));
                places.add(() -> array.add(array.get(index)));
                collect(array.get(i), places, value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "logo-ru, 2026-11-24, email",
        "logo-ru, 2026-12-20, sms",
        "design-de, 2026-11-24, sms",
        "rent-ch, 2026-12-04, email"
    })
    void whateverIsInTheRequestThereIsAMessageOrALineThatSaysWhyNot(String name, String today, String channel) {
        Random random = new Random(42);
        for (int i = 0; i < 400; i++) {
            JsonNode json = PayreqJson.mapper().readTree(text(name));
            change(json, random);
            if (random.nextBoolean()) {
                change(json, random);
            }
            byte[] input = json.toString().getBytes(UTF_8);

            CommandRun run =
                    withInput(input, "compose", "-", "--today", today, "--channel", channel, "--language", "en");

            assertThat(run.err()).as("%s", json).doesNotContain("payreq failed");
            assertThat(run.status()).isIn(0, 1, 2);
            assertThat(run.out().isEmpty()).as("%s", json).isEqualTo(run.status() != 0);
            if (run.status() == 2) {
                assertThat(run.errLines()).as("%s", json).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-12-12", "0001-01-01", "9999-12-31"})
    void whateverIsInTheEventsThereIsAResultOrALineThatSaysWhyNot(String today) {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            JsonNode json = PayreqJson.mapper().readTree(text("events-promise"));
            change(json, random);

            CommandRun run = withInput(
                    json.toString().getBytes(UTF_8), "compose", example("logo-ru"), "--events", "-", "--today", today);

            assertThat(run.err()).as("%s", json).doesNotContain("payreq failed");
            assertThat(run.status()).isIn(0, 1, 2);
        }
    }
}
