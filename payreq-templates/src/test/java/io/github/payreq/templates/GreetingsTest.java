package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Formality;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Client;
import io.github.payreq.party.Gender;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each language addresses people whose names, genders and companies are known in part. */
class GreetingsTest {

    private static Situation to(Client.Builder client) {
        PaymentRequest request = Examples.request("logo-ru").toBuilder()
                .client(client.timeZone(ZoneId.of("Europe/Kyiv")).build())
                .build();
        return Examples.on("2026-11-24", request);
    }

    private static Situation to(
            @Nullable String title,
            @Nullable String given,
            @Nullable String patronymic,
            @Nullable String family,
            @Nullable String vocative,
            @Nullable String gender) {
        PersonName.Builder name = PersonName.builder();
        if (title != null) {
            name.title(title);
        }
        if (given != null) {
            name.given(given);
        }
        if (patronymic != null) {
            name.patronymic(patronymic);
        }
        if (family != null) {
            name.family(family);
        }
        if (vocative != null) {
            name.vocative(vocative);
        }
        if (gender != null) {
            name.gender(Gender.valueOf(gender.toUpperCase(Locale.ROOT)));
        }
        return to(Client.builder("c").consumer().person(name.build()));
    }

    private static String greeting(String language, Formality formality, Situation situation) {
        return Composer.create()
                .inLanguage(language)
                .withFormality(formality)
                .email(situation, Occasion.REQUEST, Tone.WARM)
                .text()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | | ليلى | | الخطيب | | female | السيدة ليلى الخطيب المحترمة، تحية طيبة،
            ar | | سامر | | حداد | | male | السيد سامر حداد المحترم، تحية طيبة،
            ar | | ليلى | | الخطيب | | | تحية طيبة ليلى الخطيب،
            hi | | प्रिया | | शर्मा | | female | आदरणीया सुश्री शर्मा जी,
            hi | | प्रिया | | शर्मा | | | आदरणीय प्रिया शर्मा जी,
            it | Dott. | Marco | | Rossi | | male | Gentile Dott. Rossi,
            it | | Marco | | Rossi | | male | Gentile Sig. Rossi,
            it | | Giulia | | Ferrari | | female | Gentile Sig.ra Ferrari,
            it | | Andrea | | Rossi | | | Gentile Andrea Rossi,
            it | | | | Rossi | | | Buongiorno,
            ja | | 太郎 | | 山田 | | male | 山田様
            ja | | Anna | | Weber | | female | Anna Weber様
            kk | | Асқар | Нұрланұлы | Әбенов | | | Құрметті Асқар Нұрланұлы!
            pl | | Anna | | Kowalska | Anno | female | Szanowna Pani Anno,
            pl | | Jan | | Kowalski | Janie | male | Szanowny Panie Janie,
            pl | | Anna | | Kowalska | | female | Szanowna Pani,
            pl | | Anna | | Kowalska | | | Dzień dobry,
            pt-BR | | Rafael | | Oliveira | | male | Prezado Sr. Rafael,
            pt-BR | | Ana | | Lima | | female | Prezada Sra. Ana,
            pt-BR | Dra. | Ana | | Lima | | female | Prezada Dra. Ana,
            pt-BR | | Ana | | Lima | | | Olá, Ana,
            tr | | Elif | | Yılmaz | | | Sayın Elif Yılmaz,
            uk | | Оксана | Іванівна | Мельник | Оксано Іванівно | | Шановна Оксано Іванівно!
            uk | | Оксана | Іванівна | Мельник | | | Добрий день!
            zh-Hans | | 伟 | | 王 | | male | 尊敬的王先生：
            zh-Hans | | 娜 | | 李 | | female | 尊敬的李女士：
            zh-Hans | | 娜 | | 李 | | | 尊敬的李娜：
            """)
    void aPersonIsGreetedByWhatIsKnownAndNothingIsGuessed(
            String language,
            @Nullable String title,
            @Nullable String given,
            @Nullable String patronymic,
            @Nullable String family,
            @Nullable String vocative,
            @Nullable String gender,
            String expected) {
        Situation situation = to(title, given, patronymic, family, vocative, gender);

        assertThat(greeting(language, Formality.FORMAL, situation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it | Anna | Weber | | Ciao Anna,
            kk | Асқар | Әбенов | | Сәлем, Асқар!
            pl | Anna | Kowalska | Anno | Cześć, Anno,
            pl | Anna | Kowalska | | Cześć,
            tr | Elif | Yılmaz | | Merhaba Elif,
            uk | Оксана | Мельник | Оксано | Привіт, Оксано!
            uk | Оксана | Мельник | | Привіт!
            zh-Hans | 伟 | 王 | | 王伟，你好！
            """)
    void anInformalGreetingHasTheGivenNameOrTheVocativeOrInChineseTheWholeName(
            String language, String given, String family, @Nullable String vocative, String expected) {
        Situation situation = to(null, given, null, family, vocative, null);

        assertThat(greeting(language, Formality.INFORMAL, situation)).isEqualTo(expected);
    }

    @Test
    void aCompanyIsGreetedByItsNameWhereTheLanguageDoesSo() {
        Situation company = to(Client.builder("c").business().organization("Acme"));

        assertThat(greeting("ja", Formality.FORMAL, company)).isEqualTo("Acme 御中");
        assertThat(greeting("it", Formality.FORMAL, company)).isEqualTo("Spett.le Acme,");
        assertThat(greeting("ar", Formality.FORMAL, company)).contains("\u2068Acme\u2069");
        assertThat(greeting("pl", Formality.FORMAL, company)).isEqualTo("Szanowni Państwo,");
        assertThat(greeting("zh-Hans", Formality.FORMAL, company)).isEqualTo("尊敬的客户：");
    }

    /** The vocative is for addressing somebody; on the telephone one asks for the person first. */
    @ParameterizedTest
    @CsvSource({"uk, Оксано Іванівно", "pl, Anno"})
    void nobodyIsAskedForInTheVocative(String language, String vocative) {
        Situation situation = to(null, "Оксана", "Іванівна", "Мельник", vocative, "female");
        CallScript call = Composer.create().inLanguage(language).callScript(situation, Occasion.REQUEST, Tone.WARM);

        assertThat(String.join("\n", call.opening()))
                .contains("Оксана Іванівна Мельник")
                .doesNotContain(vocative);
    }
}
