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
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private static final Map<Tone, String> TONES = names(Tone.class);
    private static final Map<Channel, String> CHANNELS = names(Channel.class);
    private static final Map<PaymentLink.Kind, String> LINKS = names(PaymentLink.Kind.class);

    private static final ClassValue<String> BY_TYPE = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return METHODS.entrySet().stream()
                    .filter(entry -> entry.getKey().isAssignableFrom(type))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there are no texts for " + type.getSimpleName()));
        }
    };

    private Keys() {}

    private static <E extends Enum<E>> Map<E, String> names(Class<E> type) {
        Map<E, String> names = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            names.put(constant, constant.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static <E> String nameOf(Map<E, String> names, E constant) {
        return Objects.requireNonNull(names.get(constant));
    }

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
        return nameOf(TONES, tone);
    }

    static String of(Channel channel) {
        return nameOf(CHANNELS, channel);
    }

    /** What is written on the button of a method that has a link. */
    static String button(PaymentMethod method) {
        String key = of(method);
        return WITH_BUTTON.contains(key) ? key : "other";
    }

    /** By type; links by what the client pays with. */
    static String of(PaymentMethod method) {
        if (method instanceof PaymentLink link) {
            return nameOf(LINKS, link.kind());
        }
        return BY_TYPE.get(method.getClass());
    }
}
