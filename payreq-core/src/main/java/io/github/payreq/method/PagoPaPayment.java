package io.github.payreq.method;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Payment of a notice by pagoPA, which public bodies in Italy use. The notice number is issued through pagoPA; payreq only carries it.
 *
 * <p>Source: pagoPA, Guida tecnica all'adesione, QR code of the payment notice.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PagoPaPayment extends PaymentMethod {

    @NotBlank
    @Pattern(regexp = "[0-9]{18}", message = "{payreq.NOTICE_NUMBER}")
    private final String noticeNumber;

    @NotBlank
    @Pattern(regexp = "[0-9]{11}", message = "{payreq.CREDITOR_TAX_CODE}")
    private final String creditorTaxCode;

    private PagoPaPayment(Builder builder) {
        super(builder);
        this.noticeNumber = builder.noticeNumber;
        this.creditorTaxCode = builder.creditorTaxCode;
    }

    /**
     * Opens a builder.
     *
     * @param noticeNumber the number of the notice, 18 digits
     * @param creditorTaxCode the tax code of the public body, 11 digits
     * @return the builder
     */
    public static Builder of(String noticeNumber, String creditorTaxCode) {
        return new Builder(noticeNumber, creditorTaxCode);
    }

    /**
     * Returns the number of the notice.
     *
     * @return 18 digits
     */
    public String noticeNumber() {
        return noticeNumber;
    }

    /**
     * Returns the tax code of the public body.
     *
     * @return 11 digits
     */
    public String creditorTaxCode() {
        return creditorTaxCode;
    }

    @Override
    public List<String> currencies() {
        return List.of("EUR");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(noticeNumber, creditorTaxCode);
    }

    @Override
    public String toString() {
        return "PagoPaPayment[" + id() + "]";
    }

    /**
     * Builds a {@link PagoPaPayment}. Its id is {@code pagopa}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final String noticeNumber;
        private final String creditorTaxCode;

        Builder(String noticeNumber, String creditorTaxCode) {
            super("pagopa", Duration.ZERO);
            this.noticeNumber = Objects.requireNonNull(noticeNumber, "noticeNumber");
            this.creditorTaxCode = Objects.requireNonNull(creditorTaxCode, "creditorTaxCode");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public PagoPaPayment build() {
            return new PagoPaPayment(this);
        }
    }
}
