package io.github.payreq.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: what, how much of it, at which price.
 *
 * <p>Prices and amounts are in the currency of the invoice. A line may be negative, such as a discount
 * that was agreed in the order.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class OrderLine {

    @HostText(max = 200)
    private final LocalizedText description;

    private final BigDecimal quantity;

    private final BigDecimal unitPrice;

    private final @Nullable BigDecimal amount;

    private final @Nullable LocalDate deliveredOn;

    private final @Nullable LocalDate acceptedOn;

    private OrderLine(Builder builder) {
        this.description = builder.description;
        this.quantity = builder.quantity;
        this.unitPrice = builder.unitPrice;
        this.amount = builder.amount;
        this.deliveredOn = builder.deliveredOn;
        this.acceptedOn = builder.acceptedOn;
    }

    /**
     * Opens a builder.
     *
     * @param description what was ordered
     * @param unitPrice the price of one unit
     * @return the builder
     */
    public static Builder builder(LocalizedText description, BigDecimal unitPrice) {
        return new Builder(description, unitPrice);
    }

    /**
     * Returns what was ordered.
     *
     * @return what was ordered
     */
    public LocalizedText description() {
        return description;
    }

    /**
     * Returns the quantity.
     *
     * @return the quantity
     */
    public BigDecimal quantity() {
        return quantity;
    }

    /**
     * Returns the price of one unit.
     *
     * @return the price of one unit
     */
    public BigDecimal unitPrice() {
        return unitPrice;
    }

    /**
     * Returns the day on which it was delivered.
     *
     * @return the day on which it was delivered, or empty if it is not known
     */
    public Optional<LocalDate> deliveredOn() {
        return Optional.ofNullable(deliveredOn);
    }

    /**
     * Returns the day on which the client accepted it.
     *
     * @return the day on which the client accepted it, or empty if it is not known
     */
    public Optional<LocalDate> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    /**
     * Returns the amount of the line: the stated one, else quantity times price, exact and unrounded.
     *
     * @return the amount in the currency of the invoice
     */
    public BigDecimal amount() {
        return amount == null ? quantity.multiply(unitPrice) : amount;
    }

    /**
     * Returns the amount that was stated.
     *
     * @return the amount, or empty if it is quantity times price
     */
    public Optional<BigDecimal> statedAmount() {
        return Optional.ofNullable(amount);
    }

    /**
     * Reopens this line as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(description, unitPrice);
        builder.quantity = quantity;
        builder.amount = amount;
        builder.deliveredOn = deliveredOn;
        builder.acceptedOn = acceptedOn;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(description, quantity, unitPrice, amount, deliveredOn, acceptedOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderLine that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "OrderLine[" + quantity + " x " + unitPrice + "]";
    }

    /**
     * Builds an {@link OrderLine}. The quantity is one, and nothing else is set at first.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final LocalizedText description;
        private BigDecimal quantity = BigDecimal.ONE;
        private final BigDecimal unitPrice;
        private @Nullable BigDecimal amount;
        private @Nullable LocalDate deliveredOn;
        private @Nullable LocalDate acceptedOn;

        private Builder(LocalizedText description, BigDecimal unitPrice) {
            this.description = Objects.requireNonNull(description, "description");
            this.unitPrice = Objects.requireNonNull(unitPrice, "unitPrice");
        }

        /**
         * Sets the quantity. One by default.
         *
         * @param quantity the quantity
         * @return this builder
         */
        public Builder quantity(BigDecimal quantity) {
            this.quantity = quantity;
            return this;
        }

        /**
         * Sets the amount of the line, where it is not quantity times price. Absent by default.
         *
         * @param amount the amount of the line, where it is not quantity times price
         * @return this builder
         */
        public Builder amount(BigDecimal amount) {
            this.amount = amount;
            return this;
        }

        /**
         * Sets the day on which it was delivered. Absent by default.
         *
         * @param deliveredOn the day on which it was delivered
         * @return this builder
         */
        public Builder deliveredOn(LocalDate deliveredOn) {
            this.deliveredOn = deliveredOn;
            return this;
        }

        /**
         * Sets the day on which the client accepted it. Absent by default.
         *
         * @param acceptedOn the day on which the client accepted it
         * @return this builder
         */
        public Builder acceptedOn(LocalDate acceptedOn) {
            this.acceptedOn = acceptedOn;
            return this;
        }

        /**
         * Builds the line. It is checked together with the request that holds it.
         *
         * @return the line
         */
        public OrderLine build() {
            return new OrderLine(this);
        }
    }
}
