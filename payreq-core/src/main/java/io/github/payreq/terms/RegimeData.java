package io.github.payreq.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The regimes as the resource files state them; read once, on first use. */
final class RegimeData {

    static final NavigableMap<String, LateRegime> REGIMES = read();

    private final String code;
    private final Properties properties;

    private RegimeData(String code, Properties properties) {
        this.code = code;
        this.properties = properties;
    }

    private static NavigableMap<String, LateRegime> read() {
        Properties properties = new Properties();
        try (InputStream in = resource("regimes.properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NavigableMap<String, LateRegime> regimes = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String code = key.substring(0, key.indexOf('.'));
            regimes.computeIfAbsent(code, name -> new RegimeData(name, properties).regime());
        }
        return regimes;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(RegimeData.class.getResourceAsStream(name), name);
    }

    private static RateTable table(String name) {
        try (InputStream in = resource(name + ".csv")) {
            return RateTable.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LateRegime regime() {
        LateRegime.Draft draft = new LateRegime.Draft(
                code,
                required("source"),
                DayCount.valueOf(required("dayCount")),
                Rounding.valueOf(required("rounding")));
        draft.reference = text("reference").map(RegimeData::table);
        draft.frozen = flag("frozen");
        boolean floating = draft.reference.isPresent();
        draft.business = decimal("business").map(points -> new LateRegime.Margin(points, floating));
        draft.businessSince = text("businessSince").map(LocalDate::parse);
        draft.consumer = decimal("consumer")
                .map(points -> new LateRegime.Margin(points, floating))
                .or(() -> decimal("consumerFixed").map(points -> new LateRegime.Margin(points, false)));
        draft.fixedSum = text("fixedSum").map(FixedSum::parse);
        draft.floor = text("floor")
                .map(text -> text.split(" ", -1))
                .map(parts -> new LateRegime.Floor(table(parts[0]), new BigDecimal(parts[1])));
        draft.needsDefault = flag("default");
        draft.moratorium = text("moratorium")
                .map(text -> text.split(" ", -1))
                .map(days -> Map.entry(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
        return new LateRegime(draft);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(properties.getProperty(code + "." + name));
    }

    private String required(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(code + "." + name + " is missing"));
    }

    private Optional<BigDecimal> decimal(String name) {
        return text(name).map(BigDecimal::new);
    }

    private boolean flag(String name) {
        return text(name).map("true"::equals).orElse(false);
    }
}
