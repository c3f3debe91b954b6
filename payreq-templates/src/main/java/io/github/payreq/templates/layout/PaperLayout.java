package io.github.payreq.templates.layout;

import java.util.Set;

/**
 * The paper of a letter, and where its address stands so that the window of the envelope shows it. It goes by the country of
 * the sender, who buys the paper and the envelopes.
 *
 * <p>Lengths are in tenths of a millimetre, from the left and the upper edge of the paper.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum PaperLayout {
    /**
     * A4 with the address on the left: the field of 85 × 45 mm that begins 20 mm from the left and 45 mm from the top, with
     * the sender on one line above the address, and folds at 105 and 210 mm. Source: DIN 5008:2020, form B. Used in every
     * country that has no form of its own here.
     */
    DIN_5008_B(2100, 2970, 250, 627, 800, 273, 985),
    /**
     * A4 with the address on the right. It shows in C5 and C5/6 envelopes with the window of 100 × 45 mm as with that of
     * 90 × 40 mm, wherever the letter slides to. Source: SN 010130, windows on the right.
     */
    SWISS(2100, 2970, 1230, 520, 770, 250, 950),
    /**
     * A4 with the address on the right: 85 × 33 mm that begin 110 mm from the left and 55 mm from the top. Source: NF Z 11-001
     * for DL envelopes with a window of 100 × 35 mm.
     */
    FRENCH(2100, 2970, 1100, 550, 850, 330, 1000),
    /**
     * Letter paper, 8 1/2 × 11 inches, with the address on the left. It shows in No. 10 envelopes whose window of
     * 4 1/2 × 1 1/8 inches begins 7/8 inch from the left and 1/2 inch from the bottom, wherever the letter slides to; that is
     * room for four lines. Source: ANSI/ASME Y14.1 size A, and the usual No. 10 window.
     */
    US_LETTER(2159, 2794, 254, 635, 860, 169, 980);

    /** Where paper is letter size: Unicode CLDR, supplemental data, paperSize. */
    private static final Set<String> LETTER_SIZE =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    private final int width;
    private final int height;
    private final int addressLeft;
    private final int addressTop;
    private final int addressWidth;
    private final int addressHeight;
    private final int bodyTop;

    PaperLayout(
            int width, int height, int addressLeft, int addressTop, int addressWidth, int addressHeight, int bodyTop) {
        this.width = width;
        this.height = height;
        this.addressLeft = addressLeft;
        this.addressTop = addressTop;
        this.addressWidth = addressWidth;
        this.addressHeight = addressHeight;
        this.bodyTop = bodyTop;
    }

    /**
     * Returns the layout that is used in a country.
     *
     * @param country the sender's country, ISO 3166-1 alpha-2
     * @return its layout; {@link #DIN_5008_B} where the country has none of its own
     */
    public static PaperLayout of(String country) {
        return switch (country) {
            case "CH", "LI" -> SWISS;
            case "FR", "MC" -> FRENCH;
            default -> LETTER_SIZE.contains(country) ? US_LETTER : DIN_5008_B;
        };
    }

    /**
     * Returns how wide the paper is.
     *
     * @return tenths of a millimetre
     */
    public int width() {
        return width;
    }

    /**
     * Returns how high the paper is.
     *
     * @return tenths of a millimetre
     */
    public int height() {
        return height;
    }

    /**
     * Returns where the lines of the address begin.
     *
     * @return tenths of a millimetre from the left edge
     */
    public int addressLeft() {
        return addressLeft;
    }

    /**
     * Returns where the first line of the address stands.
     *
     * @return tenths of a millimetre from the upper edge
     */
    public int addressTop() {
        return addressTop;
    }

    /**
     * Returns how much of a line the window shows.
     *
     * @return tenths of a millimetre
     */
    public int addressWidth() {
        return addressWidth;
    }

    /**
     * Returns how much of the lines the window shows.
     *
     * @return tenths of a millimetre
     */
    public int addressHeight() {
        return addressHeight;
    }

    /**
     * Returns where the text begins on the first page.
     *
     * @return tenths of a millimetre from the upper edge
     */
    public int bodyTop() {
        return bodyTop;
    }
}
