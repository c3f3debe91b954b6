package io.github.payreq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SbpLinkTest {
    private static final String STATIC =
            "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0C8A";
    private static final String DYNAMIC =
            "https://qr.nspk.ru/AD10004NBI1TU7R69Q6R9EC0E8OIU4QT?type=02&bank=100000000065&sum=1200&cur=RUB&crc=3C45";

    @ParameterizedTest
    @CsvFileSource(resources = "sbp-link.csv", delimiter = '|')
    void agreesWithPublishedSamples(String expected, String link, String why) {
        assertThat(SbpLink.isValid(link)).as(why).isEqualTo(expected.equals("valid"));
    }

    @Test
    void aStaticLinkLeavesTheSumToThePayer() {
        SbpLink link = SbpLink.parse(STATIC);

        assertThat(link.isDynamic()).isFalse();
        assertThat(link.sumInKopecks()).isEmpty();
        assertThat(link.value()).isEqualTo(STATIC);
    }

    @Test
    void aDynamicLinkCarriesItsSumInKopecks() {
        SbpLink link = SbpLink.parse(DYNAMIC);

        assertThat(link.isDynamic()).isTrue();
        assertThat(link.sumInKopecks()).hasValue(1200);
        assertThat(link).isEqualTo(SbpLink.parse(DYNAMIC)).hasSameHashCodeAs(SbpLink.parse(DYNAMIC));
        assertThat(link).isNotEqualTo(SbpLink.parse(STATIC)).hasToString("https://qr.nspk.ru/***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0C8A",
                "https://qr.nspk.ru.example/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0C8A",
                "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007",
                "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0c8a",
                "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=100000000007&crc=0C8A\n",
                "https://qr.nspk.ru/AS100001ORTF4GAF80KPJ53K186D9A3G?type=01&bank=10000000000٧&crc=0C8A"
            })
    void refusesWhatIsNoSuchLink(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SbpLink.parse(link))
                .withMessageContaining("take it unchanged from the payee's bank");
    }

    @Property
    void everyChangeOfOneCharacterIsNoticed(
            @ForAll @IntRange(max = 103) int place, @ForAll @IntRange(min = 33, max = 126) int other) {
        StringBuilder changed = new StringBuilder(DYNAMIC);
        int at = place % DYNAMIC.length();
        if (DYNAMIC.charAt(at) != other) {
            changed.setCharAt(at, (char) other);
            assertThat(SbpLink.isValid(changed.toString())).isFalse();
        }
    }
}
