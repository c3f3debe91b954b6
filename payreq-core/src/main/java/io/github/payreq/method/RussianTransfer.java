package io.github.payreq.method;

import io.github.payreq.constraint.Mask;
import io.github.payreq.constraint.PlainText;
import io.github.payreq.constraint.RussianAccount;
import io.github.payreq.constraint.RussianBic;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer to a bank account in Russia, in roubles.
 *
 * <p>The check key of the account, and that of the correspondent account, must fit the bank's BIC.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RussianTransfer extends BankTransfer {

    @NotBlank
    @RussianAccount
    private final String account;

    @NotBlank
    @PlainText
    @Size(max = 140)
    private final @Nullable String bankName;

    @NotBlank
    @RussianBic
    private final @Nullable String bic;

    @NotBlank
    @RussianAccount
    private final @Nullable String correspondentAccount;

    private RussianTransfer(Builder builder) {
        super(builder);
        this.account = builder.account;
        this.bankName = builder.bankName;
        this.bic = builder.bic;
        this.correspondentAccount = builder.correspondentAccount;
    }

    @Override
    public String account() {
        return account;
    }

    /**
     * Returns the name of the payee's bank.
     *
     * @return the name, empty only before validation
     */
    public String bankName() {
        return orEmpty(bankName);
    }

    /**
     * Returns the BIC of the payee's bank.
     *
     * @return the BIC, nine digits, empty only before validation
     */
    public String bic() {
        return orEmpty(bic);
    }

    /**
     * Returns the correspondent account of the payee's bank.
     *
     * @return the account, 20 digits, empty only before validation
     */
    public String correspondentAccount() {
        return orEmpty(correspondentAccount);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public List<String> currencies() {
        return List.of("RUB");
    }

    @Override
    List<@Nullable Object> parts() {
        return Arrays.asList(account, bankName, bic, correspondentAccount, reference());
    }

    @Override
    public String toString() {
        return "RussianTransfer[" + id() + ", " + Mask.account(account) + "]";
    }

    /**
     * Builds a {@link RussianTransfer}. Its id is {@code transfer}, it takes one business day; the bank's name, BIC and
     * correspondent account are required.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder extends BankTransfer.Builder<Builder> {
        private final String account;
        private @Nullable String bankName;
        private @Nullable String bic;
        private @Nullable String correspondentAccount;

        Builder(String account) {
            this.account = compact(account);
        }

        /**
         * Sets the name of the payee's bank. Required.
         *
         * @param bankName the name
         * @return this builder
         */
        public Builder bankName(String bankName) {
            this.bankName = bankName;
            return this;
        }

        /**
         * Sets the BIC of the payee's bank. Required.
         *
         * @param bic the BIC, nine digits
         * @return this builder
         */
        public Builder bic(String bic) {
            this.bic = compact(bic);
            return this;
        }

        /**
         * Sets the correspondent account of the payee's bank. Required.
         *
         * @param correspondentAccount the account, 20 digits
         * @return this builder
         */
        public Builder correspondentAccount(String correspondentAccount) {
            this.correspondentAccount = compact(correspondentAccount);
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public RussianTransfer build() {
            return new RussianTransfer(this);
        }
    }
}
