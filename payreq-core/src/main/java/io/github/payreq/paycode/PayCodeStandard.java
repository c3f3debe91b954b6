package io.github.payreq.paycode;

/**
 * The standards of payment codes that payreq writes.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum PayCodeStandard {
    /** European Payments Council, SEPA credit transfer (also called GiroCode). */
    EPC069_12("EPC069-12"),
    /** SIX, Switzerland and Liechtenstein. */
    SWISS_QR_BILL("Swiss QR-bill"),
    /** Russia, transfers to a bank account. */
    GOST_R_56042("GOST R 56042-2014"),
    /** Czech Republic, also read in Slovakia. */
    SPAYD("SPAYD"),
    /** Slovakia. */
    PAY_BY_SQUARE("PAY by square"),
    /** Slovenia. */
    UPN_QR("UPN QR"),
    /** Croatia, a PDF417 bar code. */
    HUB3("HUB3A"),
    /** Hungary, National Bank. */
    MNB_QR("MNB QR"),
    /** Serbia, National Bank. */
    NBS_IPS("NBS IPS QR"),
    /** Poland, Bank Association. */
    ZBP_2D("ZBP 2D"),
    /** Finland, a Code 128 bar code of 54 digits. */
    FINNISH_BARCODE("Finnish bank bar code"),
    /** Italy, notices of public bodies. */
    PAGO_PA("pagoPA"),
    /** Brazil. */
    PIX("PIX BR Code"),
    /** Singapore. */
    PAY_NOW("PayNow"),
    /** Hong Kong. */
    FPS("FPS"),
    /** Thailand. */
    PROMPT_PAY("PromptPay"),
    /** Viet Nam. */
    VIET_QR("VietQR"),
    /** Indonesia. */
    QRIS("QRIS"),
    /** India. */
    UPI("UPI"),
    /** IETF, transfers to any IBAN. */
    PAYTO("payto (RFC 8905)"),
    /** Bitcoin. */
    BIP21("BIP 21"),
    /** An https link, as a code. */
    LINK("link");

    private final String title;

    PayCodeStandard(String title) {
        this.title = title;
    }

    /**
     * Returns the standard's own name.
     *
     * @return such as {@code EPC069-12}
     */
    public String title() {
        return title;
    }
}
