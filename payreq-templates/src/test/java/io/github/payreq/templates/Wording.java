package io.github.payreq.templates;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the tests know of the words of a language, each as a pattern in lower case.
 *
 * @param polite roots of please and thank you, one of which stands in every message
 * @param unkind words of blame, threat and haste, none of which is ever said
 * @param payment roots of invoice and payment, none of which a third person hears
 */
record Wording(Pattern polite, Pattern unkind, Pattern payment) {

    private static final Map<String, Wording> ALL = Map.ofEntries(
            Map.entry(
                    "ar",
                    of(
                            "شكر|نرجو|يُرجى|يرجى|نأمل|التكرم",
                            "مديون|متأخرات|غرامة|محكمة|محامي|عاجل",
                            "فاتورة|سداد|دفع|مبلغ")),
            Map.entry(
                    "de",
                    of(
                            "dank|bitte|freuen",
                            "\\bschuld|\\bmahn|inkasso|gericht|anwalt|sofort|umgehend|nicht bezahlt",
                            "rechnung|zahl")),
            Map.entry(
                    "en",
                    of(
                            "thank|grateful|kindly|please|could you",
                            "debt|overdue|penalt|court|lawyer|immediately|urgent|you failed|you have not paid",
                            "invoice|pay")),
            Map.entry(
                    "es",
                    of(
                            "gracias|agradec|por favor|rogamos|podría",
                            "deud|moros|impag|multa|abogad|inmediatamente|de inmediato|urgen|no ha pagado",
                            "factur|pago|pag[au]")),
            Map.entry(
                    "fr",
                    of(
                            "merci|remerci|pourriez-vous|nous vous prions|veuillez",
                            "dette|impayé|retard|pénalité|huissier|tribunal|immédiatement|vous n’avez pas|tu n’as pas",
                            "factur|règl|paie")),
            Map.entry(
                    "hi",
                    of("धन्यवाद|कृपया|आभार|शुक्रिया", "कर्ज़|क़र्ज़|जुर्माना|वकील|अदालत|तत्काल", "इनवॉइस|भुगतान|बिल")),
            Map.entry(
                    "it",
                    of(
                            "grazie|ringrazi|cortes|preghiamo|potrebbe|per favore|grati",
                            "debit|moros|penal|tribunale|avvocat|immediatamente|urgen|insolven|sollecit",
                            "fattur|pagament|pagare|importo")),
            Map.entry("ja", of("ありがとう|お願い|いただけ|幸い|恐れ入り|感謝|御礼|お礼", "滞納|督促|催促|延滞|罰|訴訟|弁護士|至急|直ちに", "請求|支払|入金")),
            Map.entry(
                    "kk",
                    of("ра[хқ]мет|алғыс|өтін|сұраймыз|риза", "қарыз|берешек|айыппұл|сотқа|шұғыл|дереу", "шот|төле")),
            Map.entry(
                    "pl",
                    of(
                            "dzięk|prosi|prosz|uprzejm|wdzięczn",
                            "dług|zaległ|\\bkara\\b|odset|sąd|windykac|natychmiast|piln",
                            "faktur|płatn|zapłat")),
            Map.entry(
                    "pt",
                    of(
                            "obrigad|agradec|por favor|pedimos|poderia|gentileza",
                            "dívida|devedor|inadimpl|multa|juros|advogad|imediatamente|urgen",
                            "fatura|pagament|pagar")),
            Map.entry(
                    "ru",
                    of(
                            "спасибо|благодар|пожалуйста|признател",
                            "должник|долг[ау]?\\b|просроч|штраф|\\bсуд\\b|срочно|немедленно|обязаны|вы не оплатили",
                            "счёт|счет|оплат")),
            Map.entry(
                    "tr",
                    of(
                            "teşekkür|rica|lütfen|memnun|minnet",
                            "borç|gecikm|ceza|\\bicra|avukat|derhal|\\bacil",
                            "fatura|ödeme|tutar")),
            Map.entry(
                    "uk",
                    of(
                            "дяку|вдячн|будь ласка|просимо|прохання",
                            "борг|заборгован|простроч|штраф|\\bсуд|терміново|негайно",
                            "рахун|оплат|платіж")),
            Map.entry("zh", of("感谢|谢谢|请|麻烦", "欠|(?<!不要)催|逾期|拖欠|罚|律师|法院|立即", "账单|付款|款项")));

    private static Wording of(String polite, String unkind, String payment) {
        return new Wording(Pattern.compile(polite), Pattern.compile(unkind), Pattern.compile(payment));
    }

    /** That of a language, or of the language of a region. */
    static Wording in(String language) {
        return Objects.requireNonNull(ALL.get(Locale.forLanguageTag(language).getLanguage()), language);
    }
}
