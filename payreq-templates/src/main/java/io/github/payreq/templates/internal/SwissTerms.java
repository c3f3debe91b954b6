package io.github.payreq.templates.internal;

import java.util.Locale;

/**
 * The wording of the payment part and the receipt. The standard has it in the languages of Switzerland's bills and in English,
 * and in no other.
 *
 * <p>Source: SIX, Swiss Implementation Guidelines QR-bill, version 2.3, annex D: multilingual headings; and the Style Guide
 * QR-bill.
 */
public enum SwissTerms {
    /** German. */
    DE(
            "Zahlteil",
            "Empfangsschein",
            "Konto / Zahlbar an",
            "Referenz",
            "Zusätzliche Informationen",
            "Zahlbar durch",
            "Zahlbar durch (Name/Adresse)",
            "Währung",
            "Betrag",
            "Annahmestelle",
            "Vor der Einzahlung abzutrennen"),
    /** French. */
    FR(
            "Section paiement",
            "Récépissé",
            "Compte / Payable à",
            "Référence",
            "Informations supplémentaires",
            "Payable par",
            "Payable par (nom/adresse)",
            "Monnaie",
            "Montant",
            "Point de dépôt",
            "A détacher avant le versement"),
    /** Italian. */
    IT(
            "Sezione pagamento",
            "Ricevuta",
            "Conto / Pagabile a",
            "Riferimento",
            "Informazioni supplementari",
            "Pagabile da",
            "Pagabile da (nome/indirizzo)",
            "Valuta",
            "Importo",
            "Punto di accettazione",
            "Da staccare prima del versamento"),
    /** English. */
    EN(
            "Payment part",
            "Receipt",
            "Account / Payable to",
            "Reference",
            "Additional information",
            "Payable by",
            "Payable by (name/address)",
            "Currency",
            "Amount",
            "Acceptance point",
            "Separate before paying in");

    private final String paymentPart;
    private final String receipt;
    private final String account;
    private final String reference;
    private final String additionalInformation;
    private final String payableBy;
    private final String payableByToFillIn;
    private final String currency;
    private final String amount;
    private final String acceptancePoint;
    private final String separate;

    SwissTerms(
            String paymentPart,
            String receipt,
            String account,
            String reference,
            String additionalInformation,
            String payableBy,
            String payableByToFillIn,
            String currency,
            String amount,
            String acceptancePoint,
            String separate) {
        this.paymentPart = paymentPart;
        this.receipt = receipt;
        this.account = account;
        this.reference = reference;
        this.additionalInformation = additionalInformation;
        this.payableBy = payableBy;
        this.payableByToFillIn = payableByToFillIn;
        this.currency = currency;
        this.amount = amount;
        this.acceptancePoint = acceptancePoint;
        this.separate = separate;
    }

    /** The wording for a letter in a language: its own, else English. */
    public static SwissTerms in(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "de" -> DE;
            case "fr" -> FR;
            case "it" -> IT;
            default -> EN;
        };
    }

    /** The language of the wording, BCP 47. */
    public String language() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The title of the payment part. */
    public String paymentPart() {
        return paymentPart;
    }

    /** The title of the receipt. */
    public String receipt() {
        return receipt;
    }

    /** Above the account and the payee. */
    public String account() {
        return account;
    }

    /** Above the reference. */
    public String reference() {
        return reference;
    }

    /** Above the message. */
    public String additionalInformation() {
        return additionalInformation;
    }

    /** Above the payer. */
    public String payableBy() {
        return payableBy;
    }

    /** Above the box in which the payer writes the own name. */
    public String payableByToFillIn() {
        return payableByToFillIn;
    }

    /** Above the currency. */
    public String currency() {
        return currency;
    }

    /** Above the sum. */
    public String amount() {
        return amount;
    }

    /** On the receipt, where the counter stamps it. */
    public String acceptancePoint() {
        return acceptancePoint;
    }

    /** Above the line along which the payment part is cut off. */
    public String separate() {
        return separate;
    }
}
