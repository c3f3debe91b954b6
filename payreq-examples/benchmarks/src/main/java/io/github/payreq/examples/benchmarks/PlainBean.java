package io.github.payreq.examples.benchmarks;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * The same data as a request in beans with the constraints that a host would write by hand: as many fields, without rules
 * across fields, check digits and what bank codes demand.
 */
record PlainBean(
        @NotBlank @Size(max = 64) String id,
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
        @Valid @NotNull Party client,
        @Valid @NotNull Party payee,
        @NotBlank @Size(max = 64) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 200) String subject,
        @NotNull @Positive BigDecimal total,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull LocalDate dueOn,
        @Size(max = 500) String reason,
        @Valid @Size(max = 20) List<@NotNull Method> methods,
        List<@NotBlank @Size(max = 2048) @Pattern(regexp = "https://.+") String> answers) {

    /** A client or a payee. */
    record Party(
            @NotBlank @Size(max = 140) String name,
            @Size(max = 140) @Nullable String given,
            @Size(max = 140) @Nullable String family,
            @Size(max = 20) @Nullable String title,
            @Email @Nullable String email,
            @Pattern(regexp = "\\+[0-9]{7,15}") @Nullable String phone,
            @Pattern(regexp = "[A-Z]{2}") @Nullable String country,
            @Size(max = 64) @Nullable String brand,
            @Pattern(regexp = "#[0-9a-f]{6}") @Nullable String colour,
            @Pattern(regexp = "https://.+") @Nullable String website) {}

    /** A way to pay. */
    record Method(
            @NotBlank @Size(max = 64) String id,
            @Pattern(regexp = "https://.+") @Nullable String url,

            @Pattern(regexp = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") @Nullable
            String iban,

            @Pattern(regexp = "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?") @Nullable
            String bic,

            @Size(max = 140) @Nullable String accountHolder,
            @Size(max = 210) @Nullable String purpose) {}

    static PlainBean sample() {
        return new PlainBean(
                "request-de",
                "de",
                new Party("client", "Anna", "Weber", "Dr.", "client@example.com", null, "DE", null, null, null),
                new Party(
                        "Vogt & Söhne Gestaltung GmbH",
                        null,
                        "Vogt",
                        null,
                        "lena@vogt.example",
                        "+493000000002",
                        "DE",
                        "Vogt & Söhne",
                        "#1f5fbf",
                        "https://vogt.example"),
                "2026-014",
                Sample.ISSUED_ON,
                "Gestaltung der Broschüre",
                new BigDecimal("12500.00"),
                "EUR",
                Sample.DUE_ON,
                "Die Druckdaten übergeben wir am Tag der Zahlung",
                List.of(
                        new Method("card", "https://pay.vogt.example/2026-014", null, null, null, null),
                        new Method("transfer", null, "DE89370400440532013000", "COBADEFFXXX", null, null)),
                List.of(
                        "https://pay.example/a/2026-014/paid",
                        "https://pay.example/a/2026-014/time",
                        "https://pay.example/a/2026-014/question"));
    }

    /** Hibernate Validator without the optional expression language. */
    static Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
