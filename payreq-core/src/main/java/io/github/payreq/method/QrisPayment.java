package io.github.payreq.method;

import io.github.payreq.constraint.QrisPayload;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Payment by QRIS, Indonesia, with the static code that the payee's acquirer issued; payreq adds the sum to it.
 *
 * <p>Source: Bank Indonesia, QRIS Merchant Presented Mode, on EMVCo MPM 1.1.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class QrisPayment extends PaymentMethod {

    @NotBlank
    @QrisPayload
    private final String staticPayload;

    private QrisPayment(Builder builder) {
        super(builder);
        this.staticPayload = builder.staticPayload;
    }

    /**
     * Opens a builder.
     *
     * @param staticPayload the content of the payee's static code, unchanged
     * @return the builder
     */
    public static Builder of(String staticPayload) {
        return new Builder(staticPayload);
    }

    /**
     * Returns the content of the static code.
     *
     * @return the payload as the acquirer issued it
     */
    public String staticPayload() {
        return staticPayload;
    }

    @Override
    public List<String> currencies() {
        return List.of("IDR");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(staticPayload);
    }

    @Override
    public String toString() {
        return "QrisPayment[" + id() + "]";
    }

    /**
     * Builds a {@link QrisPayment}. Its id is {@code qris}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final String staticPayload;

        Builder(String staticPayload) {
            super("qris", Duration.ZERO);
            this.staticPayload = Objects.requireNonNull(staticPayload, "staticPayload");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public QrisPayment build() {
            return new QrisPayment(this);
        }
    }
}
