package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.time.api.Dates;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What the tests of the standards share: fields written on one line, values that are refused, values that are not. */
final class Codes {
    private static final Map<Alphabet, List<Character>> CHARACTERS = new ConcurrentHashMap<>();

    private Codes() {}

    /** Fields as the fixtures have them: {@code KEY=value; KEY=value}. */
    static Map<String, String> named(@Nullable String fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String field : fields == null ? new String[0] : fields.split("; ", -1)) {
            named.put(
                    field.substring(0, field.indexOf('=')),
                    plain(field).substring(plain(field).indexOf('=') + 1));
        }
        return named;
    }

    static <F extends Enum<F>> Map<F, String> fields(Class<F> type, @Nullable String fields) {
        Map<F, String> typed = new EnumMap<>(type);
        named(fields).forEach((name, value) -> typed.put(Enum.valueOf(type, name), value));
        return typed;
    }

    /** Line breaks and tabs stand in the fixtures as they do in Java. */
    static String plain(@Nullable String escaped) {
        return escaped == null
                ? ""
                : escaped.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    }

    static <K> Map<K, String> with(Map<K, String> fields, K key, String value) {
        Map<K, String> changed = new LinkedHashMap<>(fields);
        changed.put(key, value);
        return changed;
    }

    static <K> Map<K, String> without(Map<K, String> fields, K key) {
        Map<K, String> changed = new LinkedHashMap<>(fields);
        changed.remove(key);
        return changed;
    }

    /** Sums may be written with more or fewer zeros at their end. */
    static <K> Map<K, String> withNumber(Map<K, String> fields, K sum) {
        Map<K, String> changed = new LinkedHashMap<>(fields);
        changed.computeIfPresent(
                sum, (key, value) -> new BigDecimal(value).stripTrailingZeros().toPlainString());
        return changed;
    }

    /** The refusal names the field, gives the value whole and what would be right, and hides the value in its message. */
    static void assertRefused(String field, String value, ThrowingCallable writing) {
        assertThatExceptionOfType(PayCodeException.class)
                .as("%s: %.40s", field, value)
                .isThrownBy(writing)
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.value()).isEqualTo(value);
                    assertThat(refusal.right()).isNotBlank();
                    assertThat(refusal.getMessage())
                            .contains(field, " must be ", refusal.right())
                            .doesNotContain("\n", "\u0000")
                            .hasSizeLessThan(500);
                });
    }

    static void assertRefused(String field, ThrowingCallable writing) {
        assertThatExceptionOfType(PayCodeException.class)
                .isThrownBy(writing)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    /** Values that no field of any code takes. */
    static Stream<String> hostile() {
        return Stream.of(
                " ",
                "\u0000",
                "A\u0000B",
                "A\tB",
                "A\nB\nC\nD",
                "A\rB",
                "A\u0085B",
                "A\u2028B",
                "A\u202EB",
                "A\u200BB",
                "\uD83D",
                "😀",
                "Ann 😀",
                "x".repeat(10_000),
                "1".repeat(10_000),
                "😀".repeat(10_000));
    }

    /** Plain text of any script that has something to read in it and no spaces at its ends. */
    static Arbitrary<String> text(int longest) {
        return text(longest, Alphabet.TEXT);
    }

    static Arbitrary<String> text(int longest, Alphabet alphabet) {
        List<Character> any = CHARACTERS.computeIfAbsent(alphabet, Codes::characters);
        List<Character> usual =
                any.stream().filter(c -> "aZ09 -./,+&%=:*;éšŁ".indexOf(c) >= 0).toList();
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(usual)), Tuple.of(1, Arbitraries.of(any)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(longest)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString().strip();
                })
                .filter(text -> !text.isBlank());
    }

    private static List<Character> characters(Alphabet alphabet) {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(c -> alphabet.holds(Character.toString(c)))
                .mapToObj(c -> (char) c)
                .toList();
    }

    static Arbitrary<String> characters(String characters, int shortest, int longest) {
        return Arbitraries.strings()
                .withChars(characters.toCharArray())
                .ofMinLength(shortest)
                .ofMaxLength(longest);
    }

    static Arbitrary<String> digits(int shortest, int longest) {
        return characters("0123456789", shortest, longest);
    }

    /** A sum above zero with two decimals. */
    static Arbitrary<String> sum(String most) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal(most))
                .ofScale(2)
                .map(BigDecimal::toPlainString);
    }

    static Arbitrary<String> date(String format) {
        return Dates.dates()
                .between(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31))
                .map(day -> PaymentFacts.date(day, format));
    }

    static Arbitrary<String> iban(String country, String bank, int digits) {
        return digits(digits, digits).map(account -> iban(country, bank + account));
    }

    static String iban(String country, String account) {
        StringBuilder number = new StringBuilder();
        (account + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
        int check = 98
                - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + (check < 10 ? "0" : "") + check + account;
    }

    /** All fields that are required and some of the others. */
    static <K> Arbitrary<Map<K, String>> maps(Map<K, Arbitrary<String>> required, Map<K, Arbitrary<String>> optional) {
        Map<K, Arbitrary<Optional<String>>> all = new LinkedHashMap<>();
        required.forEach((key, values) -> all.put(key, values.map(Optional::of)));
        optional.forEach((key, values) -> all.put(key, values.optional(0.5)));
        List<K> keys = List.copyOf(all.keySet());
        List<Arbitrary<Optional<String>>> arbitraries = keys.stream()
                .map(key -> all.getOrDefault(key, Arbitraries.just(Optional.empty())))
                .toList();
        return Combinators.combine(arbitraries).as(values -> {
            Map<K, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                K key = keys.get(i);
                values.get(i).ifPresent(value -> fields.put(key, value));
            }
            return Collections.unmodifiableMap(fields);
        });
    }
}
