package io.github.payreq.examples.benchmarks;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.paycode.PayCode;
import io.github.payreq.paycode.PayCodes;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.AmountInWords;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.EmailMessage;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What goes on before and beside an e-mail, and what it is built on, alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PartsBenchmark {

    private static final Instant SENT_AT = Instant.parse("2026-11-24T09:00:00Z");

    private final PaymentRequest german = Sample.of("de").withTransfer().request();
    private final Situation inGermany = Sample.of("de").withTransfer().situation();
    private final Situation inRussia = Sample.of("ru").withTransfer().situation();
    private final PaymentMethod sepa = inGermany.request().methods().get(1);
    private final PaymentMethod russian = inRussia.request().methods().get(1);
    private final PayCode code = PayCodes.of(inGermany, sepa).today().orElseThrow();
    private final List<QrSegment> segments = List.of(QrSegment.makeBytes(code.bytes()));
    private final AmountInWords words = AmountInWords.in("ru");
    private final Money sum = Money.parse("RUB 12345.67");
    private final EmailMessage mail =
            Composer.builder().sendFrom("office@vogt.example").build().email(inGermany, Occasion.UPCOMING, Tone.WARM);
    private final Validator validator = PlainBean.validator();
    private final PlainBean bean = PlainBean.sample();

    /**
     * Builds a full request, with every check.
     *
     * @return the request
     */
    @Benchmark
    public Object build() {
        return german.toBuilder().build();
    }

    /**
     * Validates beans of the same size by Hibernate Validator alone.
     *
     * @return the violations
     */
    @Benchmark
    public Set<?> hibernateValidator() {
        return validator.validate(bean);
    }

    /**
     * Writes what an EPC code carries.
     *
     * @return the codes
     */
    @Benchmark
    public Object payloadEpc() {
        return PayCodes.of(inGermany, sepa);
    }

    /**
     * Writes what a code by GOST R 56042 carries.
     *
     * @return the codes
     */
    @Benchmark
    public Object payloadGost() {
        return PayCodes.of(inRussia, russian);
    }

    /**
     * Draws a QR code as SVG.
     *
     * @return the SVG
     */
    @Benchmark
    public String qrSvg() {
        return code.symbol().svg("code");
    }

    /**
     * Makes the same matrix by qrcodegen alone.
     *
     * @return the matrix
     */
    @Benchmark
    public QrCode qrcodegen() {
        return QrCode.encodeSegments(segments, QrCode.Ecc.MEDIUM, 1, 13, -1, false);
    }

    /**
     * Draws a QR code as PNG.
     *
     * @return the file
     */
    @Benchmark
    public byte[] qrPng() {
        return code.symbol().png(8);
    }

    /**
     * Spells out a sum.
     *
     * @return the words
     */
    @Benchmark
    public String amountInWords() {
        return words.write(sum);
    }

    /**
     * Writes an e-mail with its pictures in MIME.
     *
     * @return the file
     * @throws IOException never
     */
    @Benchmark
    public byte[] mime() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mail.writeTo(out, SENT_AT);
        return out.toByteArray();
    }
}
