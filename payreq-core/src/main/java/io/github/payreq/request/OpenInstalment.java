package io.github.payreq.request;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The instalment that is to be paid now: the first of the agreed ones that is not covered by what was paid since they were agreed.
 *
 * <p>If later instalments have come due as well, they are part of the sum. The last one is for whatever is open.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param number its number in the plan, from 1
 * @param count how many instalments the plan has
 * @param cycle a number that no instalment of an earlier plan for the same request has, from 1
 * @param dueOn when it is due
 * @param amount what is open of it and of the later ones that have come due, above zero
 */
public record OpenInstalment(int number, int count, int cycle, LocalDate dueOn, Money amount) {}
