package io.github.payreq.templates.internal;

import io.github.payreq.paycode.PayCodeStandard;
import io.github.payreq.paycode.Symbol;
import io.github.payreq.templates.layout.CodePicture;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Line.Kind;
import io.github.payreq.templates.layout.PaperLayout;
import io.github.payreq.templates.layout.Part;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the templates of a letter set: its content, the paper, and what goes on which page where a Swiss payment part stands at
 * the foot of the last one.
 *
 * @param content the content
 * @param layout the host's layout
 * @param paper the paper
 * @param fonts the families of the text, as in CSS
 * @param withLogo whether the logo may be loaded
 * @param slips the Swiss payment parts, a page each
 * @param above how many of the last parts of the text stand above the first payment part
 */
public record LetterSheet(
        Content content,
        HtmlLayout layout,
        PaperLayout paper,
        String fonts,
        boolean withLogo,
        List<SwissPaymentPart> slips,
        int above) {

    /** The families that the Style Guide QR-bill allows, which suit any letter; a browser finds others for other scripts. */
    private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

    private static final int TOP_MARGIN = 200;

    /** Tenths of a millimetre: the paper without the payment part and the line above it. */
    private static final int ABOVE_SLIP = 2970 - 1050 - 50;

    private static final int PIXELS = 8;

    /** Hundredths of a millimetre. */
    private static final int CODES_GAP = 400;

    private static final int CAPTION = 3000;

    /** A sheet for browsers. */
    static LetterSheet forScreenAndPrint(Content content, HtmlLayout layout, PaperLayout paper) {
        return of(content, layout, paper, FONTS, true);
    }

    /** A sheet on which nothing comes from elsewhere. */
    static LetterSheet selfContained(Content content, HtmlLayout layout, PaperLayout paper, String fonts) {
        return of(content, layout, paper, fonts, false);
    }

    private static LetterSheet of(
            Content content, HtmlLayout layout, PaperLayout paper, String fonts, boolean withLogo) {
        List<SwissPaymentPart> slips = content.codes().stream()
                .filter(LetterSheet::isSwiss)
                .map(code -> SwissPaymentPart.of(code, content.language()))
                .toList();
        // The payment part is as wide as A4.
        PaperLayout fitting = slips.isEmpty() || paper.width() == 2100 ? paper : PaperLayout.SWISS;
        int above = slips.isEmpty() ? 0 : above(content.parts(), fitting);
        return new LetterSheet(content, layout, fitting, fonts, withLogo, slips, above);
    }

    private static boolean isSwiss(CodePicture code) {
        return code.code().standard() == PayCodeStandard.SWISS_QR_BILL;
    }

    /** The whole text if it fits beside the head, else as much as fits, from the ways to pay on. */
    private static int above(List<Part> parts, PaperLayout paper) {
        if (LetterSpace.of(parts) <= ABOVE_SLIP - paper.bodyTop()) {
            return parts.size();
        }
        int first = 0;
        while (first < parts.size()
                && parts.get(first).lines().stream()
                        .allMatch(line -> line.codes().isEmpty())) {
            first++;
        }
        while (LetterSpace.of(parts.subList(first, parts.size())) > ABOVE_SLIP - TOP_MARGIN) {
            first++;
        }
        return parts.size() - first;
    }

    /** The parts before the page of the first payment part. */
    public List<Part> textParts() {
        return content.parts().subList(0, content.parts().size() - above);
    }

    /** The parts above the first payment part. */
    public List<Part> partsAboveSlip() {
        return content.parts()
                .subList(content.parts().size() - above, content.parts().size());
    }

    /** Whether the letter is one page: head, text and payment part. */
    public boolean isOnePage() {
        return !slips.isEmpty() && above == content.parts().size();
    }

    /** How much of the page stands above the payment part. */
    public String roomAboveSlip() {
        return mm(ABOVE_SLIP - TOP_MARGIN);
    }

    /** From the margin of the page to the text of the first page. */
    public String headHeight() {
        return mm(paper.bodyTop() - TOP_MARGIN);
    }

    /** From the margin of the page to the address. */
    public String addressTop() {
        return mm(paper.addressTop() - TOP_MARGIN);
    }

    /** Whether the sender and the day stand in a column on the right, as in DIN 5008. */
    public boolean isDin() {
        return paper == PaperLayout.DIN_5008_B;
    }

    /** The sender on one line, above the address. */
    public String returnAddress() {
        return String.join(" · ", content.sender());
    }

    /** The side of the sender: across from an address that stands on the right. */
    public String senderSide() {
        return paper == PaperLayout.US_LETTER ? content.start() : "left";
    }

    /** The codes that are shown with the text: all but those of the payment parts, and each once. */
    public List<CodePicture> pictures(Part way) {
        Map<String, CodePicture> pictures = new LinkedHashMap<>();
        way.lines().stream()
                .flatMap(line -> line.codes().stream())
                .filter(code -> !isSwiss(code))
                .forEach(code -> pictures.putIfAbsent(code.code().payload(), code));
        return List.copyOf(pictures.values());
    }

    /** What is copied or called, whose letters and digits keep their own direction; empty if the line has none. */
    public String asWritten(Line line) {
        boolean isContact = line.kind() == Kind.LINK && !line.isWebAddress();
        String value = isContact ? line.value().substring(line.value().indexOf(':') + 1) : line.value();
        return line.text().contains(value) ? value : "";
    }

    /** The line before that. */
    public String before(Line line) {
        return line.text().substring(0, line.text().lastIndexOf(asWritten(line)));
    }

    /** The line after that. */
    public String after(Line line) {
        return line.text()
                .substring(line.text().lastIndexOf(asWritten(line))
                        + asWritten(line).length());
    }

    /** How a line is set: bold, or further in, or neither. */
    public String styleOf(Line line) {
        boolean isBold = line.kind() == Kind.NAME || line.kind() == Kind.QUESTION;
        return isBold ? "bold" : line.level() > 0 ? "below" : "plain";
    }

    /** The picture of a code, at more than 300 dots per inch. */
    public String source(CodePicture code) {
        return "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(code.code().symbol().png(PIXELS));
    }

    /** The width of a code on paper, its quiet zone included. */
    public String width(CodePicture code) {
        return hundredths(hundredthsWide(code));
    }

    private static int hundredthsWide(CodePicture code) {
        Symbol symbol = code.code().symbol();
        return (symbol.width() + 2 * symbol.quietZone()) * module(symbol);
    }

    /** The width of the column of codes: that of the widest, but room for what is written below it, and the gap. */
    public String codesWidth(Part way) {
        int widest = pictures(way).stream()
                .mapToInt(LetterSheet::hundredthsWide)
                .max()
                .orElse(0);
        return hundredths(CODES_GAP + Math.max(CAPTION, widest));
    }

    /** The width of the Swiss QR code with its quiet zone: 46 mm without it. */
    public String slipCodeWidth(SwissPaymentPart slip) {
        Symbol symbol = slip.picture().code().symbol();
        return hundredths(4600 * (symbol.width() + 2 * symbol.quietZone()) / symbol.width());
    }

    /** How far the quiet zone of the Swiss QR code reaches out of its place. */
    public String slipCodeOffset(SwissPaymentPart slip) {
        Symbol symbol = slip.picture().code().symbol();
        return hundredths(-4600 * symbol.quietZone() / symbol.width());
    }

    /** Hundredths of a millimetre; phones read a QR code well from 0.4 mm a module, scanners a bar code from 0.25 mm. */
    private static int module(Symbol symbol) {
        return switch (symbol.kind()) {
            case QR_CODE -> 50;
            case PDF417 -> 27;
            case CODE_128 -> 32;
        };
    }

    /** A length in tenths of a millimetre, as CSS has it. */
    public static String mm(int tenths) {
        return hundredths(tenths * 10);
    }

    private static String hundredths(int length) {
        return BigDecimal.valueOf(length, 2).toPlainString() + "mm";
    }

    @Override
    public String toString() {
        return "LetterSheet[" + paper + ", " + slips.size() + " payment part(s)]";
    }
}
