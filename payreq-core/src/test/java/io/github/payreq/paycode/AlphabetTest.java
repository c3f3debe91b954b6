package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    private static final Alphabet SLOVENE = Alphabet.of(Charset.forName("ISO-8859-2"));

    @ParameterizedTest
    @CsvSource({
        "Größe & Söhne, Grosse & Sohne",
        "François D’Alsace, Francois D'Alsace",
        "Łódź – Gdańsk, Lodz - Gdansk",
        "Ærø «Ø» æ œ đ þ, AEro \"O\" ae oe d th",
        "№ 5 … 10 €, No 5 ... 10 EUR",
        "São Miguél, Sao Miguel",
        "1½ ﬁne, 1 1/2 fine",
        "a😀b, a b",
    })
    void asciiTakesTheNearest(String text, String written) {
        assertThat(Alphabet.ASCII.write(text)).isEqualTo(written);
    }

    @Test
    void textOfAnyScriptStaysAndPicturesGo() {
        assertThat(Alphabet.TEXT.write("ООО «Студия» № 5, 北京, العربية, ° © €"))
                .isEqualTo("ООО «Студия» № 5, 北京, العربية, ° © €");
        assertThat(Alphabet.TEXT.write("Lena 🎨 Design ☎")).isEqualTo("Lena Design");
        assertThat(Alphabet.TEXT.write("😀😀")).isEmpty();
    }

    @Test
    void aCharacterSetKeepsItsLetters() {
        assertThat(SLOVENE.write("Čičkova ñ – Жалец")).isEqualTo("Čičkova n -");
        assertThat(SLOVENE.spells("Čičkova ñ – 5")).isTrue();
        assertThat(SLOVENE.spells("Жалец")).isFalse();
    }

    @Test
    void whatDividesFieldsBecomesASpace() {
        assertThat(Alphabet.TEXT.without("|").write("A|B | C")).isEqualTo("A B C");
    }

    @Property
    void nothingIsWrittenThatTheAlphabetDoesNotHold(@ForAll String text) {
        for (Alphabet alphabet : new Alphabet[] {Alphabet.TEXT, Alphabet.ASCII, SLOVENE, Alphabet.TEXT.without("|*")}) {
            String written = alphabet.write(text);

            assertThat(alphabet.holds(written)).isTrue();
            assertThat(alphabet.write(written)).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Invoice 2026-014 dated November, 20, Invoice 2026-014",
        "Invoice 2026-014 dated November, 16, Invoice 2026-014",
        "Invoice 2026-014 dated November, 15, Invoice",
        "Donaudampfschifffahrtsgesellschaft, 10, Donaudampf",
        "short, 10, short",
        "😀😀😀, 2, 😀😀"
    })
    void aTextIsShortenedAtAWord(String text, int longest, String shortened) {
        assertThat(PaymentFacts.shortened(text, longest)).isEqualTo(shortened);
    }

    @Property
    void aShortenedTextIsABeginningWithinTheLimit(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 40) int longest) {
        String shortened = PaymentFacts.shortened(text, longest);

        assertThat(shortened.codePointCount(0, shortened.length())).isLessThanOrEqualTo(longest);
        assertThat(text).contains(shortened);
        assertThat(PaymentFacts.shortened(shortened, longest)).isEqualTo(shortened);
    }

    /** An encoder of characters serves one thread at a time; an alphabet serves all. */
    @Test
    void manyThreadsUseOneAlphabet() {
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> SLOVENE.write("Čičkova ñ – Жалец " + i % 7))
                        .distinct())
                .hasSize(7);
    }

    @Test
    void anAccentStaysWithItsLetter() {
        assertThat(PaymentFacts.shortened("cafe\u0301bar", 4)).isEqualTo("caf");
    }
}
