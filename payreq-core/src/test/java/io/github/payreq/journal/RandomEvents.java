package io.github.payreq.journal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Instalment;
import io.github.payreq.method.BitcoinPayment;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Events of every type, made from the components of the records, so that a new type is not forgotten. */
final class RandomEvents {

    private static final List<String> PIECES = List.of(
            "a", "Z", "İ", "Ж", "漢", "😀", " ", "\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u0085", "\\", "\\n",
            "\\u0041", "=", "id=x", "\nid=x", ";", ",", "\"", "'", "\ud800", "\udc00", "\u2028", "\ufeff", "\uffff",
            "'; --");

    private final Random random;

    RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    static Stream<Class<?>> types() {
        return Arrays.stream(ContactEvent.class.getPermittedSubclasses());
    }

    List<ContactEvent> oneOfEachType() {
        return types().map(this::event).toList();
    }

    private ContactEvent event(Class<?> type) {
        return (ContactEvent) make(type);
    }

    private Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(RecordComponent component) {
        return switch (component.getName()) {
            case "id" -> "e" + random.nextLong();
            case "request" -> random.nextBoolean() ? Optional.of("r-Ж/'" + random.nextInt()) : Optional.empty();
            case "key" -> Optional.empty(); // a message with a key needs a claim
            default -> value(component.getGenericType());
        };
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType of) {
            Type part = of.getActualTypeArguments()[0];
            if (of.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.of(value(part)) : Optional.empty();
            }
            return Stream.generate(() -> value(part))
                    .limit(1 + random.nextInt(3))
                    .toList();
        }
        if (type == String.class) {
            return text();
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(
                    random.nextLong(-60_000_000_000L, 253_000_000_000L), random.nextInt(1_000_000_000));
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextLong(-365_000_000_000L, 365_000_000_000L));
        }
        if (type == Money.class) {
            CurrencyUnit currency = random.nextInt(5) == 0
                    ? BitcoinPayment.currency()
                    : CurrencyUnit.of(List.of("EUR", "JPY", "KWD", "RUB").get(random.nextInt(4)));
            return Money.ofMinor(currency, random.nextLong(1, Long.MAX_VALUE));
        }
        if (type == Channel.class) {
            return one(List.of(Channel.values()));
        }
        if (type == CallOutcome.class) {
            return one(List.of(CallOutcome.values()));
        }
        if (type == Instalment.class) {
            return make(Instalment.class);
        }
        throw new IllegalStateException("no values of " + type);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(
                    random.nextBoolean()
                            ? PIECES.get(random.nextInt(PIECES.size()))
                            : String.valueOf((char) random.nextInt(0x10000)));
        }
        return text.toString();
    }
}
