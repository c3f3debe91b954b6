package io.github.payreq.method;

import io.github.payreq.constraint.Bic;
import io.github.payreq.constraint.Iban;
import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account in Hungary, in forint.
 *
 * <p>The BIC is needed for the code (MNB instant payment QR, data element 4).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HungarianTransfer extends BankTransfer {

    @NotBlank
    @Iban
    private final String iban;

    @NotBlank
    @Bic
    private final @Nullable String bic;

    private HungarianTransfer(Builder builder) {
        super(builder);
        this.iban = builder.iban;
        this.bic = builder.bic;
    }

    /**
     * Returns the payee's IBAN.
     *
     * @return the IBAN without spaces
     */
    public String iban() {
        return iban;
    }

    /**
     * Returns the BIC of the payee's bank.
     *
     * @return the BIC, empty only before validation
     */
    public String bic() {
        return bic == null ? "" : bic;
    }

    @Override
    public String account() {
        return iban;
    }

    @Override
    public List<String> currencies() {
        return List.of("HUF");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(iban, bic, reference());
    }

    @Override
    public String toString() {
        return "HungarianTransfer[" + id() + ", " + Mask.account(iban) + "]";
    }

    /**
     * Builds a {@link HungarianTransfer}. Its id is {@code transfer}, and the money arrives at once; the BIC is
     * required.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String iban;
        private @Nullable String bic;

        Builder(String iban) {
            super(Duration.ZERO);
            this.iban = compact(iban);
        }

        /**
         * Sets the BIC of the payee's bank. Required.
         *
         * @param bic the BIC, 8 or 11 characters
         * @return this builder
         */
        public Builder bic(String bic) {
            this.bic = bic;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public HungarianTransfer build() {
            return new HungarianTransfer(this);
        }
    }
}
