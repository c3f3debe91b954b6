package io.github.payreq.terms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The legal basis on which late payment may cost something. Stating it charges nothing by itself.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param regime the name of the regime: a country, alone or with the law, such as {@code DE} or {@code RU_395}
 */
public record LateTerms(
        @NotNull @Pattern(regexp = "[A-Z]{2}(_[A-Z0-9]{1,20})?")
        String regime) {}
