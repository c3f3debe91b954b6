package io.github.payreq.method;

import io.github.payreq.constraint.Iban;
import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account in Switzerland or Liechtenstein, as the QR-bill carries it.
 *
 * <p>A QR-IBAN (bank clearing number 30000 to 31999) needs a QR reference of 27 digits; another IBAN goes with an ISO
 * 11649 creditor reference or with none (Swiss Implementation Guidelines QR-bill, section 4.2.2).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class SwissTransfer extends BankTransfer {

    @NotBlank
    @Iban
    private final String iban;

    private SwissTransfer(Builder builder) {
        super(builder);
        this.iban = builder.iban;
    }

    /**
     * Returns the payee's IBAN or QR-IBAN.
     *
     * @return the IBAN without spaces
     */
    public String iban() {
        return iban;
    }

    /**
     * Says whether the IBAN is a QR-IBAN.
     *
     * @return true if the bank clearing number lies between 30000 and 31999
     */
    public boolean isQrIban() {
        if (iban.length() != 21) {
            return false;
        }
        String clearing = iban.substring(4, 9);
        return clearing.compareTo("30000") >= 0 && clearing.compareTo("31999") <= 0;
    }

    @Override
    public String account() {
        return iban;
    }

    @Override
    public List<String> currencies() {
        return List.of("CHF", "EUR");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(iban, reference());
    }

    @Override
    public String toString() {
        return "SwissTransfer[" + id() + ", " + Mask.account(iban) + "]";
    }

    /**
     * Builds a {@link SwissTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String iban;

        Builder(String iban) {
            this.iban = compact(iban);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public SwissTransfer build() {
            return new SwissTransfer(this);
        }
    }
}
