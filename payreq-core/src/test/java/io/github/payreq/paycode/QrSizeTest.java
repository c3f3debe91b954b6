package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrSizeTest {

    private static String repeated(String characters, int length) {
        return characters.repeat(length / characters.length() + 1).substring(0, length);
    }

    private static int version(List<QrSegment> segments, QrCode.Ecc level) {
        return QrCode.encodeSegments(segments, level, 1, 40, 0, false).version;
    }

    @ParameterizedTest
    @EnumSource(
            value = QrCode.Ecc.class,
            names = {"LOW", "MEDIUM"})
    void theSizeIsThatOfTheDrawnCodeWhateverTheContent(QrCode.Ecc level) {
        for (int length = 1; length < 2300; length += length < 60 ? 1 : 7) {
            byte[] text = repeated("Straße, a", length).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(QrSize.version(text, level, 1, 40))
                    .as("%d bytes", length)
                    .isEqualTo(version(List.of(QrSegment.makeBytes(text)), level));
            String digits = repeated("0123456789", length);
            assertThat(QrSize.version(digits.getBytes(StandardCharsets.US_ASCII), level, 1, 40))
                    .as("%d digits", length)
                    .isEqualTo(version(List.of(QrSegment.makeNumeric(digits)), level));
            String capitals = repeated("PAY $%*+-./:7", length);
            assertThat(QrSize.version(capitals.getBytes(StandardCharsets.US_ASCII), level, 1, 40))
                    .as("%d capitals", length)
                    .isEqualTo(version(List.of(QrSegment.makeAlphanumeric(capitals)), level));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 40})
    void aSideHasFourModulesMoreWithEachVersion(int version) {
        assertThat(QrSize.modules(version))
                .isEqualTo(QrCode.encodeSegments(
                                List.of(QrSegment.makeNumeric("1")), QrCode.Ecc.LOW, version, version, 0, false)
                        .size);
    }

    @ParameterizedTest
    @EnumSource(PayCodeStandard.class)
    void theWidthOfACodeIsThatOfItsSymbol(PayCodeStandard standard) {
        for (String content :
                List.of("1234567890", "HTTPS://PAY.EXAMPLE/1", "https://pay.example/1?a=b", "1".repeat(54))) {
            SymbolForm form = SymbolForm.of(standard);
            byte[] bytes = (standard == PayCodeStandard.FINNISH_BARCODE ? "1".repeat(54) : content)
                    .getBytes(StandardCharsets.UTF_8);
            Symbol symbol = form.draw(bytes);
            assertThat(form.width(bytes)).as(content).isEqualTo(symbol.width());
            assertThat(form.height(bytes)).as(content).isEqualTo(symbol.height());
        }
    }
}
