package io.github.payreq.templates.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreq.templates.layout.LegalRules.Entry;
import io.github.payreq.templates.layout.LegalRules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalFooterTest {

    private static LegalFooter muster() {
        return LegalFooter.builder("DE", LegalForm.PRIVATE_LIMITED_COMPANY)
                .particular(LegalParticular.MANAGERS, "Anna Muster, Jan Beispiel")
                .particular(LegalParticular.REGISTER_NUMBER, "HRB 12345 B")
                .particular(LegalParticular.REGISTER, "Amtsgericht Charlottenburg")
                .particular(LegalParticular.SEAT, "Berlin")
                .particular(LegalParticular.NAME_AND_FORM, "Muster GmbH")
                .build();
    }

    static Stream<Rule> rules() {
        return LegalRules.shipped().values().stream().flatMap(forms -> forms.values().stream());
    }

    @Test
    void aGermanCompanyStatesWhatItsLawNames() {
        assertThat(muster().lines())
                .containsExactly(
                        "Muster GmbH",
                        "Sitz: Berlin",
                        "Registergericht: Amtsgericht Charlottenburg",
                        "Handelsregisternummer: HRB 12345 B",
                        "Geschäftsführung: Anna Muster, Jan Beispiel");
        assertThat(muster().missing()).isEmpty();
        assertThat(muster().sources()).containsExactly("§ 35a GmbHG");
        assertThat(muster().readOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    /** Taken from the texts of the laws that the file names, not from the file. */
    @ParameterizedTest
    @CsvSource({
        "DE, PRIVATE_LIMITED_COMPANY, NAME_AND_FORM SEAT REGISTER REGISTER_NUMBER MANAGERS",
        "DE, PUBLIC_LIMITED_COMPANY, NAME_AND_FORM SEAT REGISTER REGISTER_NUMBER MANAGERS SUPERVISORY_CHAIR",
        "DE, PARTNERSHIP, NAME_AND_FORM SEAT REGISTER REGISTER_NUMBER",
        "DE, SOLE_TRADER, NAME_AND_FORM SEAT REGISTER REGISTER_NUMBER",
        "AT, PRIVATE_LIMITED_COMPANY, NAME_AND_FORM SEAT REGISTER_NUMBER REGISTER",
        "AT, SOLE_TRADER, NAME_AND_FORM SEAT REGISTER_NUMBER REGISTER",
        "CH, PUBLIC_LIMITED_COMPANY, NAME_AND_FORM",
        "FR, PRIVATE_LIMITED_COMPANY, NAME_AND_FORM CAPITAL SEAT REGISTER_NUMBER REGISTER",
        "FR, PARTNERSHIP, NAME_AND_FORM SEAT REGISTER_NUMBER REGISTER",
        "GB, PRIVATE_LIMITED_COMPANY, REGISTER REGISTER_NUMBER ADDRESS",
        "IT, PUBLIC_LIMITED_COMPANY, SEAT PAID_CAPITAL REGISTER REGISTER_NUMBER",
        "NL, PRIVATE_LIMITED_COMPANY, NAME_AND_FORM SEAT REGISTER_NUMBER",
        "NL, SOLE_TRADER, REGISTER_NUMBER",
        "PL, PRIVATE_LIMITED_COMPANY, NAME_AND_FORM SEAT ADDRESS REGISTER REGISTER_NUMBER TAX_ID CAPITAL",
        "PL, PUBLIC_LIMITED_COMPANY, NAME_AND_FORM SEAT ADDRESS REGISTER REGISTER_NUMBER TAX_ID CAPITAL PAID_CAPITAL",
        "PL, PARTNERSHIP, NAME_AND_FORM SEAT ADDRESS TAX_ID REGISTER REGISTER_NUMBER"
    })
    void whatMustBeStatedIsMissingUntilItIsGiven(String country, LegalForm form, String missing) {
        LegalFooter footer = LegalFooter.builder(country, form).build();

        assertThat(footer.missing())
                .containsExactlyElementsOf(Pattern.compile(" ")
                        .splitAsStream(missing)
                        .map(LegalParticular::valueOf)
                        .toList());
        assertThat(footer.lines()).isEmpty();

        LegalFooter.Builder builder = footer.toBuilder();
        footer.missing().forEach(particular -> builder.particular(particular, "x"));
        assertThat(builder.build().missing()).isEmpty();
        assertThat(builder.build().lines()).hasSameSizeAs(footer.missing());
    }

    @Test
    void theWordsAreThoseOfTheCountry() {
        assertThat(LegalFooter.builder("FR", LegalForm.PUBLIC_LIMITED_COMPANY)
                        .particular(LegalParticular.REGISTER, "Paris")
                        .particular(LegalParticular.CAPITAL, "10 000 €")
                        .build()
                        .lines())
                .containsExactly("Capital social\u00a0: 10 000 €", "RCS Paris");
        assertThat(LegalFooter.builder("GB", LegalForm.PRIVATE_LIMITED_COMPANY)
                        .particular(LegalParticular.REGISTER, "England and Wales")
                        .build()
                        .lines())
                .containsExactly("Registered in England and Wales");
    }

    @Test
    void everyRuleHasASourceADayAndADistinctLineForEachParticular() {
        assertThat(rules()).hasSizeGreaterThan(20).allSatisfy(rule -> {
            assertThat(rule.sources()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(rule.readOn()).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(rule.entries())
                    .extracting(Entry::particular)
                    .doesNotHaveDuplicates()
                    .contains(LegalParticular.NAME_AND_FORM, LegalParticular.TAX_ID);
            assertThat(rule.entries()).anyMatch(Entry::required);
            assertThat(rule.entries())
                    .allSatisfy(entry ->
                            assertThat(entry.words()).containsOnlyOnce("{}").doesNotContain("  "));
        });
    }

    @Test
    void everyCountryIsOneOfIso3166() {
        assertThat(LegalFooter.countries())
                .containsExactly("AT", "CH", "DE", "FR", "GB", "IT", "NL", "PL")
                .isSubsetOf(Locale.getISOCountries());
    }

    @Test
    void aCountryOrFormThatIsNotKnownIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> LegalFooter.builder("ES", LegalForm.SOLE_TRADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("country (ES) must be one of [AT, CH, DE, FR, GB, IT, NL, PL]");
        assertThatThrownBy(() -> LegalFooter.builder("GB", LegalForm.SOLE_TRADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("form (SOLE_TRADER) must be one of those known for GB: "
                        + "[PRIVATE_LIMITED_COMPANY, PUBLIC_LIMITED_COMPANY]");
    }

    @Test
    void aParticularForWhichTheCountryHasNoWordsIsRefusedInsteadOfLost() {
        LegalFooter.Builder builder = LegalFooter.builder("NL", LegalForm.SOLE_TRADER);

        assertThatThrownBy(() -> builder.particular(LegalParticular.MANAGERS, "Jan"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("particular (MANAGERS) must be one of those known for NL, SOLE_TRADER: "
                        + "[NAME_AND_FORM, REGISTER_NUMBER, TAX_ID]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u202eb", "a\u0000"})
    void aParticularIsOneLineOfPlainText(String value) {
        assertThatThrownBy(() -> muster().toBuilder().particular(LegalParticular.SEAT, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("SEAT (");
    }

    @Test
    void itIsAValueThatHidesItsParticulars() {
        assertThat(muster()).isEqualTo(muster().toBuilder().build()).hasSameHashCodeAs(muster());
        assertThat(muster())
                .isNotEqualTo(muster().toBuilder()
                        .particular(LegalParticular.SEAT, "Köln")
                        .build());
        assertThat(muster()).hasToString("LegalFooter[DE, PRIVATE_LIMITED_COMPANY, 5 particular(s)]");
        assertThat(muster().known()).startsWith(LegalParticular.NAME_AND_FORM, LegalParticular.SEAT);
        assertThat(muster().particulars())
                .containsEntry(LegalParticular.SEAT, "Berlin")
                .hasSize(5);
    }

    @Test
    void aFaultInTheFileIsNamedWithItsLine() {
        assertThatThrownBy(() -> LegalRules.parse(List.of("country XX", "form SOLE_TRADER", "required SEAT Sitz")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("legal-footers.txt:3: there is no {} in: Sitz");
        assertThatThrownBy(() -> LegalRules.parse(List.of("land XX")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("legal-footers.txt:1: unknown word land");
    }

    @Test
    void formsInARowShareTheLinesThatFollow() {
        assertThat(LegalRules.parse(List.of(
                        "country XX",
                        "readOn 2026-12-01",
                        "form PARTNERSHIP",
                        "form SOLE_TRADER",
                        "source A",
                        "required SEAT {}",
                        "form PUBLIC_LIMITED_COMPANY",
                        "source B",
                        "optional SEAT Seat: {}")))
                .isEqualTo(Map.of(
                        "XX",
                        Map.of(
                                LegalForm.PARTNERSHIP, rule("A", true, "{}"),
                                LegalForm.SOLE_TRADER, rule("A", true, "{}"),
                                LegalForm.PUBLIC_LIMITED_COMPANY, rule("B", false, "Seat: {}"))));
    }

    private static Rule rule(String source, boolean required, String words) {
        return new Rule(
                LocalDate.of(2026, 12, 1), List.of(source), List.of(new Entry(LegalParticular.SEAT, required, words)));
    }
}
