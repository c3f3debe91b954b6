package io.github.payreq.paycode;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a standard wants its code drawn. */
interface SymbolForm {

    /**
     * Draws a symbol.
     *
     * @param content the content in the bytes of the standard
     * @return the symbol
     */
    Symbol draw(byte[] content);

    /** How many modules wide a symbol with this content is. */
    default int width(byte[] content) {
        return draw(content).width();
    }

    /** How many modules high a symbol with this content is. */
    default int height(byte[] content) {
        return draw(content).height();
    }

    /** How many modules wide the light zone around it is. */
    default int quietZone(byte[] content) {
        return draw(content).quietZone();
    }

    /** What each standard demands; where it leaves the choice, medium error correction. */
    static SymbolForm of(PayCodeStandard standard) {
        return switch (standard) {
            // EPC069-12, section 2: error correction M, version 13 at most.
            case EPC069_12 -> Qr.medium().upTo(13);
            // Implementation Guidelines QR-bill, section 6: M, version 25 at most, the Swiss cross in the middle.
            case SWISS_QR_BILL -> Qr.medium().upTo(25).withSwissCross();
            // UPN QR, section 4: version 15 exactly, M, one byte segment after ECI 4 (ISO 8859-2).
            case UPN_QR -> Qr.medium().exactly(15).withEci(4);
            // MNB guideline: M, version 13 at most.
            case MNB_QR -> Qr.medium().upTo(13);
            // ZBP recommendation: error correction L.
            case ZBP_2D -> Qr.low();
            // HUB 3A: PDF417 with nine data columns and error correction 4.
            case HUB3 -> content -> new Symbol(Symbol.Kind.PDF417, Bars.pdf417(content, 9, 4), 3, 2, false);
            // Finnish bank bar code: Code 128, character set C.
            case FINNISH_BARCODE -> content -> new Symbol(Symbol.Kind.CODE_128, Bars.code128(content), 40, 10, false);
            default -> Qr.medium();
        };
    }

    /**
     * A QR code (ISO/IEC 18004).
     *
     * @param level how much of it may be lost
     * @param fewest the lowest version, 1 to 40
     * @param most the highest version
     * @param eci the extended channel interpretation that is announced, or -1 for none
     * @param swissCross whether the Swiss cross stands in the middle
     */
    record Qr(QrCode.Ecc level, int fewest, int most, int eci, boolean swissCross) implements SymbolForm {
        private static final int QUIET_ZONE = 4;

        /** From here on a segment of digits between two of bytes saves room, its own header counted. */
        private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{8,}");

        static Qr medium() {
            return new Qr(QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, false);
        }

        static Qr low() {
            return new Qr(QrCode.Ecc.LOW, QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, false);
        }

        Qr upTo(int version) {
            return new Qr(level, fewest, version, eci, swissCross);
        }

        Qr exactly(int version) {
            return new Qr(level, version, version, eci, swissCross);
        }

        Qr withEci(int number) {
            return new Qr(level, fewest, most, number, swissCross);
        }

        Qr withSwissCross() {
            return new Qr(level, fewest, most, eci, true);
        }

        @Override
        public Symbol draw(byte[] content) {
            return new Symbol(Symbol.Kind.QR_CODE, modules(content), 1, QUIET_ZONE, swissCross);
        }

        @Override
        public int width(byte[] content) {
            int version = eci < 0 ? QrSize.version(content, level, fewest, most) : fewest;
            return version > 0 ? QrSize.modules(version) : draw(content).width();
        }

        @Override
        public int height(byte[] content) {
            return width(content);
        }

        @Override
        public int quietZone(byte[] content) {
            return QUIET_ZONE;
        }

        private boolean[][] modules(byte[] content) {
            List<List<QrSegment>> ways = eci < 0
                    ? List.of(List.of(segment(content)), packed(content))
                    : List.of(List.of(QrSegment.makeEci(eci), QrSegment.makeBytes(content)));
            for (List<QrSegment> segments : ways) {
                try {
                    return QrMatrix.draw(segments, level, fewest, most);
                } catch (DataTooLongException e) {
                    // The next way takes less room.
                }
            }
            throw new IllegalArgumentException(
                    "the content (" + content.length + " bytes) must fit a QR code of version " + most);
        }

        /**
         * Long numbers as digits, which takes less room: the 345 bytes of a Hungarian code fit version 13 only so. One segment is
         * tried first, because more readers have seen it; with an ECI there is no other way.
         */
        private List<QrSegment> packed(byte[] content) {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            List<QrSegment> segments = new ArrayList<>();
            int from = 0;
            for (Matcher number = LONG_NUMBER.matcher(text); number.find(); from = number.end()) {
                addBytes(segments, text.substring(from, number.start()));
                segments.add(QrSegment.makeNumeric(number.group()));
            }
            addBytes(segments, text.substring(from));
            return segments;
        }

        private static void addBytes(List<QrSegment> segments, String text) {
            if (!text.isEmpty()) {
                segments.add(QrSegment.makeBytes(text.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }

        /** Capitals and digits take less room. */
        private QrSegment segment(byte[] content) {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            if (QrSegment.isNumeric(text)) {
                return QrSegment.makeNumeric(text);
            }
            return QrSegment.isAlphanumeric(text) ? QrSegment.makeAlphanumeric(text) : QrSegment.makeBytes(content);
        }
    }
}
