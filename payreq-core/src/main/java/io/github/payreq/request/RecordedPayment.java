package io.github.payreq.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A payment that is part of the sum paid on an invoice.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param on the day of the payment
 * @param amount the sum, above zero
 */
public record RecordedPayment(
        @NotNull LocalDate on, @NotNull @Positive Money amount) {}
