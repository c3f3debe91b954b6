package io.github.payreq.templates.internal;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.SbpPayment;
import java.util.Locale;

/** The names of occasions, tones and kinds of methods in the keys of the texts. */
final class Keys {

    private Keys() {}

    static String of(Occasion occasion) {
        return switch (occasion) {
            case REQUEST -> "request";
            case UPCOMING -> "upcoming";
            case DUE_TODAY -> "dueToday";
            case OVERDUE -> "overdue";
            case OVERDUE_AGAIN -> "overdueAgain";
            case FINAL_NOTICE -> "finalNotice";
            case THANKS -> "thanks";
            case PROMISE_NOTED -> "promiseNoted";
            case STATEMENT -> "statement";
        };
    }

    static String of(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    static String of(PaymentMethod method) {
        if (method instanceof BankTransfer) {
            return "transfer";
        } else if (method instanceof PaymentLink link) {
            return link.kind().name().toLowerCase(Locale.ROOT);
        } else if (method instanceof SbpPayment) {
            return "sbp";
        }
        throw new IllegalStateException("there are no texts for " + method);
    }
}
