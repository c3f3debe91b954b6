package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account in the United Kingdom, in pounds sterling.
 *
 * <p>Sort code and account are checked for their form only: the tables for their check digits change too often.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BritishTransfer extends BankTransfer {

    @NotBlank
    @Pattern(regexp = "[0-9]{6}", message = "{payreq.SORT_CODE}")
    private final String sortCode;

    @NotBlank
    @Pattern(regexp = "[0-9]{8}", message = "{payreq.BRITISH_ACCOUNT}")
    private final String account;

    private BritishTransfer(Builder builder) {
        super(builder);
        this.sortCode = builder.sortCode;
        this.account = builder.account;
    }

    /**
     * Returns the sort code of the payee's bank.
     *
     * @return six digits
     */
    public String sortCode() {
        return sortCode;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public List<String> currencies() {
        return List.of("GBP");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(sortCode, account, reference());
    }

    @Override
    public String toString() {
        return "BritishTransfer[" + id() + ", " + Mask.account(account) + "]";
    }

    /**
     * Builds a {@link BritishTransfer}. Its id is {@code transfer}, and the money arrives at once.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String sortCode;
        private final String account;

        Builder(String sortCode, String account) {
            super(Duration.ZERO);
            this.sortCode = compact(sortCode).replace("-", "");
            this.account = compact(account);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public BritishTransfer build() {
            return new BritishTransfer(this);
        }
    }
}
