package io.github.payreq.json;

import static io.github.payreq.json.Forms.DATE;
import static io.github.payreq.json.Forms.DECIMAL;
import static io.github.payreq.json.Forms.INSTANT;
import static io.github.payreq.json.Forms.LOCALIZED;
import static io.github.payreq.json.Forms.MONEY;
import static io.github.payreq.json.Forms.TEXT;

import io.github.payreq.request.Invoice;
import io.github.payreq.request.OrderLine;
import io.github.payreq.request.RecordedPayment;

/** The forms of what is paid for. */
final class InvoiceForms {

    static final ObjectForm<OrderLine, OrderLine.Builder> LINE = ObjectForm.built(
                    in -> OrderLine.builder(in.required("description", LOCALIZED), in.required("unitPrice", DECIMAL)),
                    OrderLine.Builder::build)
            .field("description", LOCALIZED, OrderLine::description)
            .field("quantity", DECIMAL, OrderLine::quantity, OrderLine.Builder::quantity)
            .field("unitPrice", DECIMAL, OrderLine::unitPrice)
            .optional("amount", DECIMAL, OrderLine::statedAmount, OrderLine.Builder::amount)
            .optional("deliveredOn", DATE, OrderLine::deliveredOn, OrderLine.Builder::deliveredOn)
            .optional("acceptedOn", DATE, OrderLine::acceptedOn, OrderLine.Builder::acceptedOn);

    static final ObjectForm<RecordedPayment, RecordedPayment> PAYMENT = ObjectForm.made(
                    in -> new RecordedPayment(in.required("on", DATE), in.required("amount", MONEY)))
            .field("on", DATE, RecordedPayment::on)
            .field("amount", MONEY, RecordedPayment::amount);

    static final ObjectForm<Invoice, Invoice.Builder> INVOICE = ObjectForm.built(
                    in -> Invoice.builder(in.text("number")), Invoice.Builder::build)
            .field("number", TEXT, Invoice::number)
            .field("issuedOn", DATE, Invoice::issuedOn, Invoice.Builder::issuedOn)
            .optional("subject", LOCALIZED, Invoice::subject, Invoice.Builder::subject)
            .list("lines", LINE, Invoice::lines, Invoice.Builder::line)
            .field("total", MONEY, Invoice::total, Invoice.Builder::total)
            .optional("paid", MONEY, Invoice::statedPaid, Invoice.Builder::paid)
            .list("payments", PAYMENT, Invoice::payments, Invoice.Builder::payment)
            .optional("asOf", INSTANT, Invoice::asOf, Invoice.Builder::asOf)
            .optional("url", TEXT, Invoice::url, Invoice.Builder::url);

    private InvoiceForms() {}
}
