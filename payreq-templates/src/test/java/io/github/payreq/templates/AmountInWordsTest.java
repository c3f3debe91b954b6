package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.templates.AmountInWords.MinorUnits;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class AmountInWordsTest {

    static final List<String> LANGUAGES = AmountInWords.languages();

    private static final List<String> AMOUNTS = List.of(
            "0.00",
            "0.01",
            "0.02",
            "0.05",
            "0.21",
            "1.00",
            "2.02",
            "3.03",
            "5.05",
            "8.08",
            "11.11",
            "12.12",
            "16.17",
            "21.21",
            "22.22",
            "31.00",
            "71.71",
            "80.80",
            "81.81",
            "91.91",
            "99.99",
            "100.00",
            "101.01",
            "102.00",
            "103.00",
            "108.00",
            "111.11",
            "112.00",
            "121.00",
            "122.00",
            "180.00",
            "200.00",
            "201.00",
            "222.00",
            "300.00",
            "500.00",
            "700.00",
            "900.00",
            "999.00",
            "1000.00",
            "1001.00",
            "1002.00",
            "1008.00",
            "1100.00",
            "1101.00",
            "2000.00",
            "2001.00",
            "2200.10",
            "5000.00",
            "11000.00",
            "21000.00",
            "22000.00",
            "80000.00",
            "100000.00",
            "101000.00",
            "121000.00",
            "200000.00",
            "201000.00",
            "250050.00",
            "500000.00",
            "1000000.00",
            "1000001.00",
            "1000002.00",
            "1000100.00",
            "1001000.00",
            "1200000.00",
            "1234567.89",
            "2000000.00",
            "2001100.00",
            "5000000.00",
            "21000000.00",
            "80000000.00",
            "101000000.00",
            "200000000.00",
            "1000000000.00",
            "2001000000.00",
            "1000000000000.00",
            "999999999999.99",
            "1000000000000000.00",
            "-1.00",
            "-12519.85");

    /** Pounds are feminine in Romance languages. */
    private static final Map<String, String> OF_ANOTHER_GENDER =
            Map.of("ru", "UAH", "uk", "UAH", "pl", "UAH", "de", "TRY", "kk", "KZT", "tr", "TRY");

    private static String write(String language, String amount, String currency) {
        return AmountInWords.in(language).write(Money.of(CurrencyUnit.of(currency), new BigDecimal(amount)));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void amountsReadAsTheyWereFoundRight(String language) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String currency : AmountInWords.in(language).currencies()) {
            boolean hasMinor = CurrencyUnit.of(currency).getDecimalPlaces() > 0;
            boolean all = currency.equals("EUR") || currency.equals(OF_ANOTHER_GENDER.getOrDefault(language, "GBP"));
            for (String amount : all ? AMOUNTS : List.of("0.00", "1.01", "2.02", "5.05", "21.21", "1000000.00")) {
                BigDecimal value = new BigDecimal(amount);
                Money money =
                        Money.of(CurrencyUnit.of(currency), hasMinor ? value : new BigDecimal(value.toBigInteger()));
                text.append(money.getAmount().toPlainString())
                        .append(' ')
                        .append(currency)
                        .append(": ")
                        .append(AmountInWords.in(language).write(money))
                        .append('\n');
            }
        }

        GoldenFile.verify("amount-in-words/" + language + ".txt", text.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ru    | 5000.00 RUB | Пять тысяч рублей 00 копеек
        uk    | 5000.00 UAH | П’ять тисяч гривень 00 копійок
        kk    | 5000.00 KZT | Бес мың теңге 00 тиын
        pl    | 5000.00 PLN | pięć tysięcy złotych zero groszy
        en    | 5000.00 GBP | Five thousand pounds
        de    | 5000.00 EUR | fünftausend Euro
        fr    | 5000.00 EUR | cinq mille euros
        es    | 5000.00 EUR | cinco mil euros
        it    | 5000.00 EUR | cinquemila euro
        pt-BR | 5000.00 BRL | cinco mil reais
        tr    | 5000.00 TRY | beşbinlira
        en    | 5000.50 GBP | Five thousand pounds and fifty pence
        de    | 5000.50 EUR | fünftausend Euro und fünfzig Cent
        fr    | 5000.50 EUR | cinq mille euros et cinquante centimes
        es    | 5000.50 EUR | cinco mil euros con cincuenta céntimos
        it    | 5000.50 EUR | cinquemila euro e cinquanta centesimi
        pt-BR | 5000.50 BRL | cinco mil reais e cinquenta centavos
        tr    | 5000.50 TRY | beşbinlira,ellikuruş
        """)
    void eachLanguageHasTheStyleOfItsDocuments(String language, String money, String expected) {
        assertThat(AmountInWords.in(language).write(Money.parse(money.substring(8) + " " + money.substring(0, 7))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ru | RUB | 1     | Один рубль 00 копеек
        ru | RUB | 0.01  | Ноль рублей 01 копейка
        ru | UAH | 2     | Две гривны 00 копеек
        ru | MXN | 21    | Двадцать одно песо 00 сентаво
        ru | RUB | 21001 | Двадцать одна тысяча один рубль 00 копеек
        ru | RUB | 112   | Сто двенадцать рублей 00 копеек
        uk | UAH | 22    | Двадцять дві гривні 00 копійок
        uk | PLN | 3     | Три злоті 00 грошів
        pl | UAH | 1     | jedna hrywna zero kopiejek
        pl | UAH | 21    | dwadzieścia jeden hrywien zero kopiejek
        pl | UAH | 22    | dwadzieścia dwie hrywny zero kopiejek
        pl | PLN | 1.01  | jeden złoty jeden grosz
        pl | EUR | 1     | jedno euro zero centów
        pl | PLN | 12.04 | dwanaście złotych cztery grosze
        """)
    void numberAndNounAgreeInSlavicLanguages(String language, String currency, String amount, String expected) {
        assertThat(write(language, amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr    | EUR | 1000000       | un million d’euros
        fr    | USD | 2000000       | deux millions de dollars
        fr    | EUR | 1000001       | un million un euros
        fr    | EUR | 1200000       | un million deux cent mille euros
        es    | EUR | 1000000       | un millón de euros
        es    | EUR | 1000000000    | mil millones de euros
        es    | EUR | 2001000000    | dos mil un millones de euros
        it    | EUR | 3000000       | tre milioni di euro
        it    | EUR | 3500000       | tre milioni cinquecentomila euro
        pt-BR | BRL | 19000000000   | dezenove bilhões de reais
        pt-BR | BRL | 1000          | mil reais
        pl    | PLN | 1000000       | milion złotych zero groszy
        """)
    void aWholeMultipleOfAMillionTakesAPrepositionInRomanceLanguages(
            String language, String currency, String amount, String expected) {
        assertThat(write(language, amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | EUR | 80        | quatre-vingts euros
        fr | EUR | 81        | quatre-vingt-un euros
        fr | EUR | 80000     | quatre-vingt mille euros
        fr | EUR | 80000000  | quatre-vingts millions d’euros
        fr | EUR | 200       | deux cents euros
        fr | EUR | 201       | deux cent un euros
        fr | EUR | 200000    | deux cent mille euros
        fr | EUR | 200000000 | deux cents millions d’euros
        fr | GBP | 71        | soixante et onze livres sterling
        fr | GBP | 21        | vingt et une livres sterling
        fr-BE | EUR | 98     | nonante-huit euros
        fr-BE | EUR | 80000  | quatre-vingt mille euros
        fr-CH | CHF | 91     | nonante et un francs
        """)
    void frenchIsSpeltInTheTraditionalWay(String language, String currency, String amount, String expected) {
        assertThat(write(language, amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EUR | 21000   | veintiún mil euros
        GBP | 21000   | veintiún mil libras
        GBP | 200000  | doscientas mil libras
        GBP | 1000001 | un millón una libras
        EUR | 100000  | cien mil euros
        EUR | 101     | ciento un euros
        EUR | 31      | treinta y un euros
        EUR | 22      | veintidós euros
        """)
    void spanishNumbersAreShortenedAndAgree(String currency, String amount, String expected) {
        assertThat(write("es", amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1100    | eintausendeinhundert Euro
        1000000 | eine Million Euro
        2000000 | zwei Millionen Euro
        101000  | einhunderteintausend Euro
        1234567 | eine Million zweihundertvierunddreißigtausendfünfhundertsiebenundsechzig Euro
        """)
    void germanNumbersAreOneWordBelowAMillion(String amount, String expected) {
        assertThat(write("de", amount, "EUR")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EUR | 1    | un euro
        PLN | 1    | uno zloty
        JPY | 21   | ventuno yen
        EUR | 21   | ventun euro
        EUR | 23   | ventitré euro
        EUR | 3003 | tremilatré euro
        EUR | 3    | tre euro
        EUR | 108  | centotto euro
        EUR | 101  | centouno euro
        """)
    void italianNumbersDropAndAccentTheirEnds(String currency, String amount, String expected) {
        assertThat(write("it", amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en    | GBP | 1001    | One thousand and one pounds
        en    | GBP | 1101    | One thousand, one hundred and one pounds
        en    | GBP | 1000100 | One million, one hundred pounds
        en    | GBP | 1001001 | One million, one thousand and one pounds
        pt-BR | BRL | 1100    | mil e cem reais
        pt-BR | BRL | 1111    | mil, cento e onze reais
        pt-BR | BRL | 3426832.43 | três milhões, quatrocentos e vinte e seis mil, oitocentos e trinta e dois reais e quarenta e três centavos
        pt-BR | BRL | 9634400 | nove milhões, seiscentos e trinta e quatro mil e quatrocentos reais
        pt-BR | GBP | 2200    | duas mil e duzentas libras
        """)
    void groupsAreJoinedByCommasAndConjunctions(String language, String currency, String amount, String expected) {
        assertThat(write(language, amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ru | DIGITS | Сто рублей 00 копеек
        ru | WORDS  | Сто рублей ноль копеек
        de | DIGITS | einhundert Rubel und 00 Kopeken
        de | WORDS  | einhundert Rubel und null Kopeken
        fr | WORDS  | cent roubles et zéro kopeck
        tr | DIGITS | yüzruble,00kopek
        tr | WORDS  | yüzruble
        """)
    void minorUnitsMayBeAskedForInDigitsOrInWords(String language, MinorUnits minor, String expected) {
        assertThat(AmountInWords.in(language).withMinorUnits(minor).write(Money.parse("RUB 100.00")))
                .isEqualTo(expected);
    }

    @Test
    void theFirstLetterMayBeSet() {
        Money money = Money.parse("TRY 2.00");

        assertThat(AmountInWords.in("tr").withCapital(true).write(money)).isEqualTo("İkilira");
        assertThat(AmountInWords.in("ru").withCapital(false).write(money)).isEqualTo("две лиры 00 курушей");
    }

    @Test
    void aCopyLeavesTheOriginalAsItIs() {
        AmountInWords house = AmountInWords.in("ru");
        Money money = Money.parse("RUB 1.00");

        assertThat(house.withMinorUnits(MinorUnits.WORDS).withCapital(false).write(money))
                .isEqualTo("один рубль ноль копеек");
        assertThat(house.write(money)).isEqualTo("Один рубль 00 копеек");
    }

    @Test
    void aCurrencyWithoutMinorUnitsHasNone() {
        assertThat(AmountInWords.in("en").withMinorUnits(MinorUnits.DIGITS).write(Money.parse("JPY 1500")))
                .isEqualTo("One thousand, five hundred yen");
    }

    @Test
    void aRegionalLanguageFallsBackToItsLanguage() {
        assertThat(AmountInWords.in("de-AT").language()).isEqualTo("de");
        assertThat(AmountInWords.in("pt_br").language()).isEqualTo("pt-BR");
        assertThat(AmountInWords.in("fr-CH").language()).isEqualTo("fr-CH");
        assertThat(AmountInWords.in("fr-CA").language()).isEqualTo("fr");
    }

    @Test
    void aLanguageThatIsNotThereIsSaidWithThoseThatAre() {
        assertThatThrownBy(() -> AmountInWords.in("pt"))
                .isInstanceOfSatisfying(LanguageNotAvailableException.class, e -> {
                    assertThat(e.requested()).isEqualTo("pt");
                    assertThat(e.available())
                            .isEqualTo(AmountInWords.languages())
                            .contains("pt-BR");
                });
    }

    @Test
    void aCurrencyWithoutNounsIsRefusedWithThoseThatHaveThem() {
        assertThatThrownBy(() -> write("ru", "5", "KWD"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "currency (KWD) has no words in ru; it must be one of BRL, CHF, CNY, CZK, EUR, GBP, INR, JPY,"
                                + " KZT, MXN, PLN, RUB, TRY, UAH, USD");
    }

    @Test
    void amountsAreBelowATrillionMillions() {
        assertThat(write("en", "999999999999999999.99", "EUR"))
                .startsWith("Nine hundred and ninety-nine quadrillion, nine hundred")
                .endsWith("ninety-nine euros and ninety-nine cents");
        assertThatThrownBy(() -> write("en", "-1000000000000000000", "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount (EUR -1000000000000000000.00) must be below 1000000000000000000");
    }
}
