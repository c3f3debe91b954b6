package io.github.payreq.request;

import io.github.payreq.method.PaymentMethod;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A way to pay, in the order in which it is offered today.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param method the method
 * @param inTime whether the money arrives by the due date if the client pays today; always true after the due date
 * @param ownSum the sum that the method is bound to, if it is not the sum to pay today
 */
public record RankedMethod(PaymentMethod method, boolean inTime, Optional<Money> ownSum) {}
