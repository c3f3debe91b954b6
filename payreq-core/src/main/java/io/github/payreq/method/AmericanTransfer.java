package io.github.payreq.method;

import io.github.payreq.constraint.AbaRoutingNumber;
import io.github.payreq.constraint.Mask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to an account in the United States, in US dollars.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AmericanTransfer extends BankTransfer {

    @NotBlank
    @AbaRoutingNumber
    private final String routingNumber;

    @NotBlank
    @Pattern(regexp = "[0-9A-Za-z-]{1,17}", message = "{payreq.AMERICAN_ACCOUNT}")
    private final String account;

    private final @Nullable AccountType accountType;

    private AmericanTransfer(Builder builder) {
        super(builder);
        this.routingNumber = builder.routingNumber;
        this.account = builder.account;
        this.accountType = builder.accountType;
    }

    /** The types of accounts that a transfer form in the United States asks for. */
    public enum AccountType {
        /** A checking account. */
        CHECKING,
        /** A savings account. */
        SAVINGS
    }

    /**
     * Returns the ABA routing number of the payee's bank.
     *
     * @return nine digits
     */
    public String routingNumber() {
        return routingNumber;
    }

    @Override
    public String account() {
        return account;
    }

    /**
     * Returns the type of the account.
     *
     * @return the type, or empty
     */
    public Optional<AccountType> accountType() {
        return Optional.ofNullable(accountType);
    }

    @Override
    public List<String> currencies() {
        return List.of("USD");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(routingNumber, account, accountType, reference());
    }

    @Override
    public String toString() {
        return "AmericanTransfer[" + id() + ", " + Mask.account(account) + "]";
    }

    /**
     * Builds a {@link AmericanTransfer}. Its id is {@code transfer}, it takes one business day, and nothing else is set at
     * first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String routingNumber;
        private final String account;
        private @Nullable AccountType accountType;

        Builder(String routingNumber, String account) {
            this.routingNumber = compact(routingNumber);
            this.account = compact(account);
        }

        /**
         * Sets the type of the account. Absent by default.
         *
         * @param accountType the type
         * @return this builder
         */
        public Builder accountType(AccountType accountType) {
            this.accountType = accountType;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public AmericanTransfer build() {
            return new AmericanTransfer(this);
        }
    }
}
