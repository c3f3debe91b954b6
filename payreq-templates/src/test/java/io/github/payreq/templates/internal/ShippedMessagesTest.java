package io.github.payreq.templates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import io.github.payreq.contact.Formality;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped text prints what ICU's MessageFormat prints, in every branch. */
class ShippedMessagesTest {
    private static final Path CATALOGUES = Path.of("src/main/catalogue");
    private static final String TEXT = "«Ёлка» & O'Neill <b> {name} #";
    private static final BigDecimal DECIMAL = new BigDecimal("1234.50");
    private static final Money MONEY = Money.parse("EUR 1234567.89");
    private static final LocalDate DATE = LocalDate.of(2026, 12, 4);

    @ParameterizedTest
    @MethodSource("languages")
    void printWhatIcuPrints(String language) {
        CompiledCatalogue catalogue = CompiledCatalogue.of(language).orElseThrow();
        Map<String, String> sources = sources(language);
        assertThat(catalogue.keys()).isEqualTo(sources.keySet());
        sources.forEach((key, text) -> compare(catalogue, key, text));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void ofARegionOrInformalPrintWhatIcuPrints(String name) {
        boolean informal = name.endsWith(CompiledCatalogue.INFORMAL);
        String language = informal ? name.substring(0, name.indexOf('.')) : name;
        CompiledCatalogue catalogue = CompiledCatalogue.of(language, informal ? Formality.INFORMAL : Formality.FORMAL)
                .orElseThrow();
        sources(name).forEach((key, text) -> compare(catalogue, key, text));
    }

    static List<String> overlays() {
        return Resources.catalogues().keySet().stream()
                .filter(name -> !CompiledCatalogue.languages().contains(name))
                .filter(name -> Files.exists(CATALOGUES.resolve(name + ".json")))
                .toList();
    }

    // One letter outside GSM-7, such as the "í" of "día", cuts the room of a text message to less than half.
    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-US", "es", "es.informal", "es-MX", "es-MX.informal"})
    void textMessagesNeedNoLetterOutsideGsm7(String name) {
        sources(name).forEach((key, text) -> {
            if (key.startsWith("sms.")) {
                assertThat(SmsEncoding.isGsm7(text)).as("%s: %s", key, text).isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "es.informal", "es-MX", "es-MX.informal"})
    void spanishTextsHaveNoWordsOfLawOrBlame(String name) {
        sources(name)
                .forEach((key, text) -> assertThat(text.toLowerCase(Locale.ROOT))
                        .as(key)
                        .doesNotContainPattern(
                                "requerimiento|demora|intereses|moros[oa]|impag|legal|deud|reclam|exig|incumpl"));
    }

    static List<String> languages() {
        return CompiledCatalogue.languages();
    }

    private static void compare(CompiledCatalogue catalogue, String key, String text) {
        LocaleTable locale = catalogue.locale();
        Program program = Objects.requireNonNull(catalogue.program(key));
        MessageFormat icu = new MessageFormat(text, ULocale.forLanguageTag(locale.language()));
        boolean counts = program.arguments().stream().anyMatch(slot -> slot.type() == ArgumentType.NUMBER);
        for (Map<String, String> choices : choices(text)) {
            for (long number : counts ? numbers() : new long[] {7}) {
                Frame frame = new Frame(Argument.VOCABULARY);
                Map<String, Object> icuValues = new HashMap<>();
                for (Slot slot : program.arguments()) {
                    icuValues.put(
                            slot.placeholder(),
                            put(frame, slot, number, choices.getOrDefault(slot.placeholder(), ""), locale));
                }
                StringBuilder out = new StringBuilder();
                program.render(out, frame, locale);
                assertThat(out)
                        .as("%s with %d and %s", key, number, choices)
                        .hasToString(icu.format(icuValues).replaceAll("(?<=\\d)'(?=\\d)", "’"));
            }
        }
    }

    /** Sets a value and answers it as ICU is to see it: what ICU would format otherwise is given as printed. */
    private static Object put(Frame frame, Slot slot, long number, String choice, LocaleTable locale) {
        StringBuilder printed = new StringBuilder();
        switch (slot.type()) {
            case TEXT -> {
                frame.put(slot, TEXT);
                locale.appendText(printed, TEXT);
            }
            case COPIED -> {
                frame.put(slot, TEXT);
                locale.appendCopied(printed, TEXT);
            }
            case CHOICE -> {
                frame.put(slot, choice);
                printed.append(choice);
            }
            case NUMBER -> {
                frame.put(slot, number);
                return number;
            }
            case DECIMAL -> {
                frame.put(slot, DECIMAL);
                locale.appendDecimal(printed, DECIMAL);
            }
            case PERCENT -> {
                frame.put(slot, DECIMAL);
                locale.appendPercent(printed, DECIMAL);
            }
            case MONEY -> {
                frame.put(slot, MONEY);
                locale.appendMoney(printed, MONEY);
            }
            case MONEY_PLAIN -> {
                frame.put(slot, MONEY);
                locale.appendPlainMoney(printed, MONEY);
            }
            case DATE -> {
                frame.put(slot, DATE);
                locale.appendDate(printed, DATE);
            }
            case DATE_SHORT -> {
                frame.put(slot, DATE);
                locale.appendShortDate(printed, DATE);
            }
            case WEEKDAY -> {
                frame.put(slot, DATE);
                locale.appendWeekday(printed, DATE);
            }
        }
        return printed.toString();
    }

    /** Every combination of the keys of every select in a text. */
    private static List<Map<String, String>> choices(String text) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, Set<String>> select : selects(text).entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String key : select.getValue()) {
                    Map<String, String> extended = new HashMap<>(combination);
                    extended.put(select.getKey(), key);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static Map<String, Set<String>> selects(String text) {
        Map<String, Set<String>> selects = new LinkedHashMap<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part start = pattern.getPart(i);
            if (start.getType() == Part.Type.ARG_START && start.getArgType() == ArgType.SELECT) {
                Set<String> keys = selects.computeIfAbsent(
                        pattern.getSubstring(pattern.getPart(i + 1)), name -> new LinkedHashSet<>());
                for (int part = i + 1; part < pattern.getLimitPartIndex(i); part++) {
                    if (pattern.getPartType(part) == Part.Type.MSG_START) {
                        part = pattern.getLimitPartIndex(part);
                    } else if (pattern.getPartType(part) == Part.Type.ARG_SELECTOR) {
                        keys.add(pattern.getSubstring(pattern.getPart(part)));
                    }
                }
                keys.add("a key that no text has");
            }
        }
        return selects;
    }

    private static long[] numbers() {
        return LongStream.concat(
                        LongStream.rangeClosed(0, 2000),
                        LongStream.of(-1, -21, 9_999, 10_000, 100_001, 999_999, 1_000_000, 1_000_001, 2_000_000))
                .toArray();
    }

    private static Map<String, String> sources(String language) {
        Faults faults = new Faults();
        CatalogueSource source = CatalogueSource.read(CATALOGUES.resolve(language + ".json"), faults);
        assertThat(faults.lines()).isEmpty();
        return source.messages();
    }
}
