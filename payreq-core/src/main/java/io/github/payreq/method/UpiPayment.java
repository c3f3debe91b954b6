package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Payment through UPI, India, to a virtual payment address.
 *
 * <p>Source: NPCI, UPI Linking Specifications 1.6.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class UpiPayment extends PaymentMethod {

    @NotBlank
    @Pattern(regexp = "[A-Za-z0-9._-]{2,64}@[A-Za-z][A-Za-z0-9.-]{1,63}", message = "{payreq.UPI_ADDRESS}")
    private final String address;

    private UpiPayment(Builder builder) {
        super(builder);
        this.address = builder.address;
    }

    /**
     * Opens a builder.
     *
     * @param address the payee's virtual payment address, such as {@code shop@okbank}
     * @return the builder
     */
    public static Builder to(String address) {
        return new Builder(address);
    }

    /**
     * Returns the payee's virtual payment address.
     *
     * @return the address, {@code name@handle}
     */
    public String address() {
        return address;
    }

    @Override
    public List<String> currencies() {
        return List.of("INR");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(address);
    }

    @Override
    public String toString() {
        return "UpiPayment[" + id() + ", " + Mask.account(address) + "]";
    }

    /**
     * Builds a {@link UpiPayment}. Its id is {@code upi}, the money arrives at once, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends PaymentMethod.Builder<Builder> {
        private final String address;

        Builder(String address) {
            super("upi", Duration.ZERO);
            this.address = Objects.requireNonNull(address, "address");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public UpiPayment build() {
            return new UpiPayment(this);
        }
    }
}
