package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlOutputTest {

    private static final List<String> CHARACTERS = List.of(
            "a", "Я", "é", "€", "&", "<", ">", "\"", "'", " ", "\n", "\u00a0", "中", "😀", "\ud83d", "\ude00", "j", "`",
            "=");

    private static List<String> texts() {
        Random random = new Random(8);
        List<String> texts = Stream.generate(() -> random.ints(random.nextInt(40), 0, CHARACTERS.size())
                        .mapToObj(CHARACTERS::get)
                        .reduce("", String::concat))
                .limit(500)
                .collect(Collectors.toList());
        texts.addAll(List.of(
                "javascript:alert(1)",
                " \tJavaScript:alert(1)",
                "https://pay.example/?a=1&b='2'",
                "mailto:a@b.example",
                "tel:+49",
                "",
                "\u0000javascript:x"));
        return texts;
    }

    private static String expected(Consumer<HtmlTemplateOutput> writing) {
        StringOutput out = new StringOutput();
        writing.accept(new OwaspHtmlTemplateOutput(out));
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({"p,", "a,href", "img,alt", "td,style", "a,onclick", "script,"})
    void valuesAreEscapedAsByJte(String tag, String attribute) {
        for (String text : texts()) {
            Consumer<HtmlTemplateOutput> writing = output -> {
                output.writeContent("<p>");
                output.setContext(tag, attribute);
                output.writeUserContent(text);
                output.setContext(tag, null);
                output.writeUserContent(7);
                output.writeUnsafeContent("<b>Я</b>");
            };
            String expected = expected(writing);
            assertThat(Buffers.text(out -> writing.accept(new HtmlText(out)))).isEqualTo(expected);
            byte[] bytes = Buffers.bytes(out -> writing.accept(new HtmlBytes(out)), Utf8::toByteArray);
            assertThat(bytes).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void layoutsThatAreSetAsBytesHaveNoWordsOfTheirOwn() throws IOException {
        try (Stream<Path> layouts = Files.list(Path.of("src/main/jte/email"))) {
            for (Path layout : layouts.toList()) {
                assertThat(Files.readString(layout)).as("%s", layout).matches("\\p{ASCII}*");
            }
        }
    }

    @Test
    void aLentBufferIsEmptyWheneverItIsLent() {
        assertThat(Buffers.text(out -> out.append("first"))).isEqualTo("first");
        assertThat(Buffers.text(out ->
                        out.append(Buffers.text(inner -> inner.append("inner"))).append("-outer")))
                .isEqualTo("inner-outer");
        assertThat(Buffers.text(out -> {})).isEmpty();
    }
}
