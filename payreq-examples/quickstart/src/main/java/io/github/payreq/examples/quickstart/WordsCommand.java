package io.github.payreq.examples.quickstart;

import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.AmountInWords;
import io.github.payreq.templates.AmountInWords.MinorUnits;
import io.github.payreq.templates.LanguageNotAvailableException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an amount of money in words. */
@Command(name = "words", description = "Writes an amount of money in words.")
final class WordsCommand implements Callable<Integer> {

    private static final Pattern SHAPE =
            Pattern.compile("(?<amount>-?[0-9]{1,30}(?:\\.[0-9]{1,10})?) (?<code>[A-Z]{3})");

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "AMOUNT",
            description = "The amount and its currency: 5000.00 RUB. Decimals that are zero may be left out.")
    private List<String> amount = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            required = true,
            description = "The language of the words, such as de or pt-BR.")
    private String language = "";

    @Option(
            names = "--minor",
            paramLabel = "M",
            converter = Values.MinorUnitsName.class,
            description = "Cents and the like: digits or words; by default as the documents of the language have them.")
    private @Nullable MinorUnits minor;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    HelpOption help = new HelpOption();

    WordsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AmountInWords writer = writer();
        Money money = money();
        String words = words(writer, money);
        console.result(
                json
                        ? PayreqJson.mapper()
                                .createObjectNode()
                                .put("amount", print(money))
                                .put("language", writer.language())
                                .put("words", words)
                                .toString()
                        : words);
        return ExitStatus.DONE;
    }

    private AmountInWords writer() {
        try {
            AmountInWords house = AmountInWords.in(language);
            return minor == null ? house : house.withMinorUnits(minor);
        } catch (LanguageNotAvailableException e) {
            throw new UnusableInputException("--language", String.valueOf(e.getMessage()));
        }
    }

    private Money money() {
        amount.stream()
                .filter(argument -> argument.startsWith("--"))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UnusableInputException("payreq words", "Unknown option: '" + unknown + "'");
                });
        String given = String.join(" ", amount);
        Matcher matcher = SHAPE.matcher(given);
        if (!matcher.matches()) {
            throw unusable(given, "must be a sum of money such as 5000.00 RUB");
        }
        CurrencyUnit currency;
        try {
            currency = CurrencyUnit.of(matcher.group("code"));
        } catch (IllegalCurrencyException e) {
            throw unusable(given, "must end in a currency code (ISO 4217), such as RUB");
        }
        try {
            return Money.of(currency, new BigDecimal(matcher.group("amount")), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw unusable(
                    given,
                    "must have at most " + currency.getDecimalPlaces() + " decimals, such as "
                            + print(Money.ofMajor(currency, 5000)));
        }
    }

    private static String words(AmountInWords writer, Money money) {
        try {
            return writer.write(money);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("amount", String.valueOf(e.getMessage()));
        }
    }

    private static UnusableInputException unusable(String given, String problem) {
        return new UnusableInputException("amount (" + given + ")", problem);
    }

    private static String print(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit();
    }
}
