package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpiLinkTest {
    static final Map<String, String> VALID = Codes.named("pa=shop@okbank; pn=Corner Shop; am=150.00; cu=INR");

    @ParameterizedTest
    @CsvFileSource(resources = "upi-link.csv", delimiter = '\t', quoteCharacter = '`')
    void agreesWithPublishedVectors(String taken, @Nullable String fields, String link) {
        if (taken.equals("read")) {
            assertThat(UpiLink.read(link)).containsExactlyEntriesOf(Codes.named(fields));
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> UpiLink.read(link));
        }
    }

    @Test
    void writesSpacesAsTheSpecificationDoesAndLeavesTheAtSign() {
        assertThat(UpiLink.payload(Codes.with(VALID, "tn", "Tea & milk + 1")))
                .isEqualTo("upi://pay?pa=shop@okbank&pn=Corner%20Shop&am=150.00&cu=INR&tn=Tea%20%26%20milk%20%2B%201");
    }

    @ParameterizedTest
    @CsvSource({
        "pa, ''",
        "pa, shop",
        "pa, shop@",
        "pa, @bank",
        "pa, a@b",
        "pa, 'sh op@bank'",
        "pa, shop@bank@x",
        "pn, ''",
        "mc, 123",
        "mc, 12345",
        "tid, a-b",
        "tr, INV/1",
        "tr, 123456789012345678901234567890123456",
        "am, 1.005",
        "am, '1,00'",
        "am, -1",
        "am, 01",
        "am, 1234567890123",
        "mam, null",
        "cu, USD",
        "url, http://example.in",
        "url, 'https://a b'"
    })
    void refusesWhatBreaksARule(String name, String value) {
        Codes.assertRefused(name, value, () -> UpiLink.payload(Codes.with(VALID, name, value)));
    }

    @ParameterizedTest
    @CsvSource({"pn, 99", "tn, 80"})
    void takesTextUpToItsLength(String name, int longest) {
        assertThat(UpiLink.payload(Codes.with(VALID, name, "x".repeat(longest))))
                .contains("x".repeat(longest));
        String longer = "x".repeat(longest + 1);
        Codes.assertRefused(name, longer, () -> UpiLink.payload(Codes.with(VALID, name, longer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PA", "sign", "mode"})
    void refusesNamesThatTheSpecificationDoesNotHave(String name) {
        Codes.assertRefused("parameter", name, () -> UpiLink.payload(Codes.with(VALID, name, "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "upi://pay",
                "upi://pay?pa=",
                "http://pay?pa=a@b",
                "upi://pay?pa=a%",
                "upi://pay?pa=a@b&tn=%zz"
            })
    void doesNotReadWhatIsNoSuchLink(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UpiLink.read(text));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("payments") Map<String, String> fields) {
        assertThat(UpiLink.payload(fields)).matches("[!-~]+");
        assertThat(UpiLink.read(UpiLink.payload(fields))).containsExactlyEntriesOf(fields);
    }

    @Provide
    Arbitrary<Map<String, String>> payments() {
        return Codes.maps(
                Map.of("pa", Arbitraries.of("shop@okbank", "9876543210@ybl"), "pn", Codes.text(99)),
                Map.of(
                        "mc", Codes.digits(4, 4),
                        "tr", Codes.characters("aZ09", 1, 35),
                        "tn", Codes.text(80),
                        "am", Codes.sum("999999999.99"),
                        "cu", Arbitraries.just("INR"),
                        "url", Codes.characters("aZ09/?&=%#+", 1, 50).map(path -> "https://" + path)));
    }
}
