/** The model of a payment request and the decisions about it. Start with {@code io.github.payreq.request.PaymentRequest}. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-automatic") // ZXing, which is optional
module io.github.payreq.core {
    requires transitive java.sql;
    requires java.xml;
    requires transitive jakarta.validation;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;
    requires org.hibernate.validator;
    requires io.nayuki.qrcodegen;
    requires org.iban4j;
    requires org.slf4j;
    requires static com.google.zxing;
    requires static de.focus_shift.jollyday.core;
    requires static org.tukaani.xz;
    requires static tools.jackson.databind;

    exports io.github.payreq.calendar;
    exports io.github.payreq.check;
    exports io.github.payreq.constraint;
    exports io.github.payreq.constraint.internal to
            org.hibernate.validator;
    exports io.github.payreq.contact;
    exports io.github.payreq.journal;
    exports io.github.payreq.json;
    exports io.github.payreq.method;
    exports io.github.payreq.party;
    exports io.github.payreq.paycode;
    exports io.github.payreq.policy;
    exports io.github.payreq.reference;
    exports io.github.payreq.request;
    exports io.github.payreq.rtp;
    exports io.github.payreq.terms;

    opens io.github.payreq.method to
            org.hibernate.validator;
    opens io.github.payreq.party to
            org.hibernate.validator;
    opens io.github.payreq.request to
            org.hibernate.validator;
    opens io.github.payreq.terms to
            org.hibernate.validator;

    provides jakarta.validation.ConstraintValidator with
            io.github.payreq.constraint.internal.MoneyIsPositive,
            io.github.payreq.constraint.internal.MoneyIsPositiveOrZero;
}
