package io.github.payreq.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsCommandTest {

    private static CommandRun words(String arguments) {
        return CommandRun.of(Stream.concat(Stream.of("words"), Stream.of(arguments.split(" ", -1)))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5000.00 RUB --language ru                | Пять тысяч рублей 00 копеек
        5000.00 RUB --language ru --minor words  | Пять тысяч рублей ноль копеек
        --language ru 21.02 RUB                  | Двадцать один рубль 02 копейки
        1000000.00 EUR --language fr             | un million d’euros
        101.05 EUR --language de                 | einhundertein Euro und fünf Cent
        101.05 EUR --language de --minor digits  | einhundertein Euro und 05 Cent
        100.00 EUR --language de --minor words   | einhundert Euro und null Cent
        21.21 GBP --language es                  | veintiuna libras con veintiún peniques
        1500 JPY --language en                   | One thousand, five hundred yen
        2000 TRY --language tr                   | ikibinlira
        81.00 CHF --language fr-CH               | huitante et un francs
        5.00 EUR --language de-AT                | fünf Euro
        """)
    void anAmountIsPrintedInWords(String arguments, String expected) {
        CommandRun run = words(arguments);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(expected + "\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void theAmountMayBeOneArgument() {
        assertThat(CommandRun.of("words", "38.40 USD", "--language", "en").out())
                .isEqualTo("Thirty-eight dollars and forty cents\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        38.4 USD  | Thirty-eight dollars and forty cents
        38 USD    | Thirty-eight dollars
        38.0 JPY  | Thirty-eight yen
        007.00 USD | Seven dollars
        """)
    void decimalsThatAreZeroMayBeLeftOut(String amount, String expected) {
        assertThat(words(amount + " --language en").out()).isEqualTo(expected + "\n");
    }

    @Test
    void aNegativeAmountIsAnAmountAndNotAnOption() {
        CommandRun run = words("-5.05 RUB --language ru");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Минус пять рублей 05 копеек\n");
    }

    @Test
    void theJsonHasTheAmountTheLanguageAndTheWords() {
        CommandRun run = words("5000 RUB --language ru-RU --json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("""
                {"amount":"5000.00 RUB","language":"ru","words":"Пять тысяч рублей 00 копеек"}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        5000,00 RUB --language ru            | amount (5000,00 RUB): must be a sum of money such as 5000.00 RUB
        5000.00 --language ru                | amount (5000.00): must be a sum of money such as 5000.00 RUB
        5 000.00 RUB --language ru           | amount (5 000.00 RUB): must be a sum of money such as 5000.00 RUB
        5000.00 rub --language ru            | amount (5000.00 rub): must be a sum of money such as 5000.00 RUB
        5000.00 XXY --language ru            | amount (5000.00 XXY): must end in a currency code (ISO 4217), such as RUB
        5000.001 RUB --language ru           | amount (5000.001 RUB): must have at most 2 decimals, such as 5000.00 RUB
        1.5 JPY --language ru                | amount (1.5 JPY): must have at most 0 decimals, such as 5000 JPY
        5.000 KWD --language ru              | amount: currency (KWD) has no words in ru; it must be one of BRL, CHF, CNY, CZK, EUR, GBP, INR, JPY, KZT, MXN, PLN, RUB, TRY, UAH, USD
        1000000000000000000.00 RUB --language ru | amount: amount (RUB 1000000000000000000.00) must be below 1000000000000000000
        5000.00 RUB --language hi            | --language: LANGUAGE_NOT_AVAILABLE: language (hi) must be one of de, en, es, fr, fr-BE, fr-CH, it, ja, kk, pl, pt-BR, ru, tr, uk, zh-Hans
        5000.00 RUB                          | payreq words: Missing required option: '--language=TAG'
        --language ru                        | payreq words: Missing required parameter: 'AMOUNT'
        5000.00 RUB --langage ru --language ru | payreq words: Unknown option: '--langage'
        5.00 RUB --language ru --minor Words | payreq words: Invalid value for option '--minor': (Words) must be digits or words
        """)
    void whatCannotBeReadIsOneLine(String arguments, String problem) {
        CommandRun run = words(arguments);

        assertThat(run.errLines()).containsExactly(problem);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }
}
