package io.github.payreq.paycode;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrMatrixTest {

    private static boolean[][] byQrcodegen(List<QrSegment> segments, QrCode.Ecc level, int version) {
        QrCode code = QrCode.encodeSegments(segments, level, version, version, -1, false);
        boolean[][] modules = new boolean[code.size][code.size];
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                modules[y][x] = code.getModule(x, y);
            }
        }
        return modules;
    }

    private static void assertSame(byte[] content, QrCode.Ecc level, int version) {
        List<QrSegment> segments = List.of(QrSegment.makeBytes(content));
        assertThat(Arrays.deepEquals(
                        QrMatrix.draw(segments, level, version, version), byQrcodegen(segments, level, version)))
                .as("version %d, %s, %d bytes: %s", version, level, content.length, Arrays.toString(content))
                .isTrue();
    }

    /** Monotonous content brings long runs and wide patterns; random content brings every mask. */
    @ParameterizedTest
    @EnumSource(QrCode.Ecc.class)
    void everyModuleIsWhereQrcodegenPutsIt(QrCode.Ecc level) {
        Random random = new Random(18004);
        for (int version = 1; version <= QrCode.MAX_VERSION; version++) {
            for (int i = 0; i < 12; i++) {
                byte[] content = new byte[1 + random.nextInt(6 + 8 * (version - 1))];
                if (i % 3 == 0) {
                    Arrays.fill(content, (byte) random.nextInt(256));
                } else {
                    random.nextBytes(content);
                }
                assertSame(content, level, version);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(QrCode.Ecc.class)
    void everyByteRepeatedGivesTheSameSymbol(QrCode.Ecc level) {
        for (int value = 0; value < 256; value++) {
            byte[] content = new byte[100];
            Arrays.fill(content, (byte) value);
            assertSame(content, level, 11);
        }
    }
}
