package io.github.payreq.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.request.PaymentRequest;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The library that draws bar codes is optional: without it, a message is complete but for the picture. */
class WithoutBarCodesTest {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(Path::of)
            .toList();

    /** The code for the sum of today and the one for the full sum; the file has each twice, as a part and in the HTML. */
    private static final long[] MISSING = {0, 2, 4, 2, 2};

    private static final String IBAN = "HR12 1001 0051 8630 0016 0";

    /** What a client in Croatia gets: e-mail as text, as HTML and as a file, letter, page and instructions. */
    @SuppressWarnings("unused") // called in another class loader
    static List<String> written() throws IOException {
        PaymentRequest request = Examples.request("gallery/de").toBuilder()
                .payBy(BankTransfer.croatian("HR1210010051863000160")
                        .id("croatia")
                        .build())
                .build();
        Composer composer = Mails.COMPOSER.inLanguage("en");
        EmailMessage mail = composer.email(Examples.on("2026-11-24", request), Occasion.REQUEST, Tone.WARM);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        mail.writeTo(file, Instant.parse("2026-11-24T10:00:00Z"));
        Letter letter = composer.letter(Examples.on("2026-11-24", request), Occasion.REQUEST, Tone.WARM);
        return List.of(
                mail.text(),
                mail.html(),
                file.toString(StandardCharsets.UTF_8),
                letter.html(),
                composer.page(Examples.on("2026-11-24", request)).html());
    }

    /** The same in a class loader that knows no ZXing. */
    private static List<?> writtenWithoutZxing() throws Exception {
        List<Path> entries = CLASS_PATH.stream()
                .filter(entry -> !entry.toString().contains("zxing"))
                .toList();
        assertThat(entries).hasSizeLessThan(CLASS_PATH.size());
        try (URLClassLoader loader = new URLClassLoader(
                entries.stream().map(WithoutBarCodesTest::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            Method written =
                    loader.loadClass(WithoutBarCodesTest.class.getName()).getDeclaredMethod("written");
            written.setAccessible(true);
            return (List<?>) written.invoke(null);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void theRequisitesStandWithoutThePicture() throws Exception {
        List<String> with = written();
        List<?> without = writtenWithoutZxing();

        assertThat(with.get(0)).contains(IBAN);
        assertThat(with.get(4)).contains("Scan the barcode");
        assertThat(without).hasSameSizeAs(with);
        for (int i = 0; i < with.size(); i++) {
            String document = (String) without.get(i);
            assertThat(document).contains("HR12").doesNotContain("barcode");
            assertThat(pictures(with.get(i)) - pictures(document))
                    .as("missing in document %s", i)
                    .isEqualTo(MISSING[i]);
        }
        assertThat(pictures(with.get(1))).isEqualTo(5);
    }

    private static long pictures(String document) {
        return Pattern.compile("<img |Content-Type: image/")
                .matcher(document)
                .results()
                .count();
    }
}
