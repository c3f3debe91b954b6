package io.github.payreq.request;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Something that the client gets for paying in time.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bonus what it is, in the payee's words
 * @param until the last day of payment for which it is given, inclusive
 */
public record Bonus(
        @NotNull @HostText(max = 200) LocalizedText bonus,
        @NotNull LocalDate until) implements Benefit {}
