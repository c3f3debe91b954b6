package io.github.payreq.templates.internal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.BitcoinPayment;
import io.github.payreq.method.FpsPayment;
import io.github.payreq.method.PagoPaPayment;
import io.github.payreq.method.PayNowPayment;
import io.github.payreq.method.PaymentLink;
import io.github.payreq.method.PaymentMethod;
import io.github.payreq.method.PixPayment;
import io.github.payreq.method.PromptPayPayment;
import io.github.payreq.method.QrisPayment;
import io.github.payreq.method.SbpPayment;
import io.github.payreq.method.UpiPayment;
import io.github.payreq.method.VietQrPayment;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of occasions, tones and kinds of methods in the keys of the texts. */
final class Keys {

    private static final Map<Class<? extends PaymentMethod>, String> METHODS = Map.ofEntries(
            Map.entry(BankTransfer.class, "transfer"),
            Map.entry(SbpPayment.class, "sbp"),
            Map.entry(PixPayment.class, "pix"),
            Map.entry(PayNowPayment.class, "payNow"),
            Map.entry(FpsPayment.class, "fps"),
            Map.entry(PromptPayPayment.class, "promptPay"),
            Map.entry(VietQrPayment.class, "vietQr"),
            Map.entry(QrisPayment.class, "qris"),
            Map.entry(UpiPayment.class, "upi"),
            Map.entry(BitcoinPayment.class, "bitcoin"),
            Map.entry(PagoPaPayment.class, "pagoPa"));

    private static final Set<String> WITH_BUTTON = Set.of("sbp", "card", "wallet", "hosted");

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

    static String of(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** What is written on the button of a method that has a link. */
    static String button(PaymentMethod method) {
        String key = of(method);
        return WITH_BUTTON.contains(key) ? key : "other";
    }

    /** By type; links by what the client pays with. */
    static String of(PaymentMethod method) {
        if (method instanceof PaymentLink link) {
            return link.kind().name().toLowerCase(Locale.ROOT);
        }
        return METHODS.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(method))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there are no texts for " + method));
    }
}
