package io.github.payreq.request;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Runs the rules over several fields, one after another, and reports what each of them finds. */
public final class ConsistencyValidator implements ConstraintValidator<ConsistentRequest, PaymentRequest> {

    /** One rule over several fields. It sees only requests whose required parts are there. */
    @FunctionalInterface
    interface Rule {
        void check(PaymentRequest request, RuleReport report);
    }

    private static final List<Rule> RULES = List.of(
            SumRules::totalIsPositive,
            SumRules::linesSumToTotal,
            SumRules::paidStaysWithinTotal,
            SumRules::recordedPaymentsFitPaid,
            SumRules::discountsFit,
            DateRules::dueDateNotBeforeIssue,
            DateRules::discountsEndByDueDate,
            DateRules::helpEndsAfterDueDate,
            DateRules::historyIsPlausible,
            PartyRules::languageIsKnown,
            PartyRules::zoneIsKnown,
            PartyRules::taxNumberFitsCountry,
            PartyRules::contactsHaveAnAddress,
            MethodRules::atLeastOne,
            MethodRules::idsDiffer,
            MethodRules::currencyFits,
            MethodRules::accountsAndReferencesFit);

    /** Makes a validator. */
    public ConsistencyValidator() {}

    @Override
    public boolean isValid(PaymentRequest request, ConstraintValidatorContext context) {
        RuleReport report = new RuleReport(context);
        if (request.isComplete()) {
            RULES.forEach(rule -> rule.check(request, report));
        }
        return report.isClean();
    }
}
