package io.github.payreq.templates.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Tables of the languages that payreq is to speak, the shipped ones and those to come. */
final class Languages {
    static final List<String> ALL =
            List.of("ru", "en", "de", "fr", "es", "it", "pt-BR", "pl", "uk", "tr", "kk", "zh-Hans", "ja", "hi", "ar");

    static final List<String> WITH_SIGN =
            List.of("RUB", "EUR", "USD", "GBP", "JPY", "TRY", "KZT", "UAH", "PLN", "BRL", "CNY", "INR", "KWD");

    private static final Map<String, LocaleTable> TABLES = new LinkedHashMap<>();

    static {
        ALL.forEach(language -> TABLES.put(language, LocaleTable.parse(lines(language))));
    }

    private Languages() {}

    static LocaleTable table(String language) {
        return Objects.requireNonNull(TABLES.get(language), language);
    }

    /** A table with some of its language's own data given as keys and values. */
    static LocaleTable table(String language, String... own) {
        return LocaleTable.parse(lines(language, own));
    }

    private static List<String> lines(String language, String... others) {
        Properties own = new Properties();
        own.setProperty("date", "EEEE, d MMMM y");
        own.setProperty("dateShort", "dd.MM d MMM");
        own.setProperty("symbols", String.join(",", WITH_SIGN));
        own.setProperty("plain.PLN", "zl");
        for (int i = 0; i < others.length; i += 2) {
            own.setProperty(others[i], others[i + 1]);
        }
        return IcuLocale.lines(language, own);
    }
}
