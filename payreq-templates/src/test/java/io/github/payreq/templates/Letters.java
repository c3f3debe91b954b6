package io.github.payreq.templates;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.Address;
import io.github.payreq.request.PaymentRequest;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;

/** Letters for the tests, and a font that every machine has: PDFBox brings it. */
final class Letters {

    static final PdfFonts LIBERATION_SANS = PdfFonts.of(Letters::liberationSans);
    static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    private Letters() {}

    private static InputStream liberationSans() {
        return Objects.requireNonNull(
                Letters.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    static Letter of(PaymentRequest request, String language) {
        return Composer.create()
                .inLanguage(language)
                .letter(Examples.on("2026-11-20", request), Occasion.REQUEST, Tone.WARM);
    }

    static Letter of(String example, String language) {
        return of(Examples.request(example), language);
    }

    static Letter from(String country) {
        PaymentRequest request = Examples.request("design-de");
        return of(
                request.toBuilder()
                        .payee(request.payee().toBuilder()
                                .address(Address.builder(country).town("Town").build())
                                .build())
                        .build(),
                "en");
    }

    /** Without what a line break or the direction of writing adds. */
    static String squeezed(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
