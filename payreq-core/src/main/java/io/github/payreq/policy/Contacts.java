package io.github.payreq.policy;

import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.Call;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.ContactEvent.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contacts with a client so far, over all requests: one a message and channel for those who count messages, and one for all
 * channels of a message for those who count contacts.
 */
final class Contacts {

    /** The channels of one message are recorded as they go out, not at the same instant. */
    private static final Duration TOGETHER = Duration.ofHours(1);

    private static final Instant[] NONE = {};
    private static final ChannelClass[] CLASSES = ChannelClass.values();

    /** What belongs together: the channels of one message, and a call with what was noted about it. */
    private static final class Contact {
        final ContactEvent first;
        Instant last;

        Contact(ContactEvent first) {
            this.first = first;
            this.last = first.at();
        }

        boolean includes(ContactEvent event) {
            if ((event instanceof Sent one) && (first instanceof Sent other)) {
                return isSameMessage(one, other);
            }
            return isSameCall(first, event) || isSameCall(event, first);
        }

        private static boolean isSameMessage(Sent one, Sent other) {
            if (one.key().isPresent() && other.key().isPresent()) {
                return KeyParts.isSameMessage(one.key().get(), other.key().get());
            }
            return one.stage().equals(other.stage()) && one.request().equals(other.request());
        }

        private static boolean isSameCall(ContactEvent one, ContactEvent other) {
            return (one instanceof Call)
                    && (other instanceof Sent sent)
                    && (ChannelClass.of(sent.channel()) == ChannelClass.CALL)
                    && (one.request().isEmpty()
                            || other.request().isEmpty()
                            || one.request().equals(other.request()));
        }
    }

    /** Messages and calls, each on one channel. */
    private final List<ContactEvent> messages = new ArrayList<>();

    private final List<Contact> contacts = new ArrayList<>();
    private @Nullable Instant lastConversation;
    private Instant @Nullable [] together;
    private final Instant[] @Nullable [] byClasses = new Instant[1 << CLASSES.length][];

    /** Adds an event, in the order of time. */
    void add(ContactEvent event) {
        if (event instanceof Sent sent) {
            if (isNew(sent)) {
                messages.add(sent);
            }
            addContact(sent);
        } else if (event instanceof Call call) {
            messages.add(call);
            addContact(call);
            if (call.outcome() == CallOutcome.REACHED) {
                lastConversation = call.at();
            }
        }
    }

    /** A consolidated message is recorded once for each of its requests, with the same key; one sent again later is another. */
    private boolean isNew(Sent sent) {
        if (sent.key().isEmpty()) {
            return true;
        }
        for (int i = messages.size() - 1; i >= 0; i--) {
            ContactEvent message = messages.get(i);
            if (isLater(sent.at(), message.at())) {
                break;
            }
            if ((message instanceof Sent other) && other.key().equals(sent.key())) {
                return false;
            }
        }
        return true;
    }

    private void addContact(ContactEvent event) {
        for (int i = contacts.size() - 1; i >= 0; i--) {
            Contact contact = contacts.get(i);
            if (isLater(event.at(), contact.first.at())) {
                break;
            }
            if (contact.includes(event)) {
                contact.last = event.at();
                return;
            }
        }
        contacts.add(new Contact(event));
    }

    private static boolean isLater(Instant at, Instant first) {
        long seconds = at.getEpochSecond() - first.getEpochSecond();
        return (seconds > TOGETHER.toSeconds())
                || ((seconds == TOGETHER.toSeconds()) && (at.getNano() > first.getNano()));
    }

    /** Contacts, of which each may have several channels, by the instant of their last channel. */
    Instant[] together() {
        if (together == null) {
            Instant[] all = new Instant[contacts.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = contacts.get(i).last;
            }
            Arrays.sort(all);
            together = all;
        }
        return together;
    }

    /** Messages and calls on channels of some classes. */
    Instant[] of(Set<ChannelClass> classes) {
        int mask = 0;
        for (int i = 0; i < CLASSES.length; i++) {
            mask |= classes.contains(CLASSES[i]) ? 1 << i : 0;
        }
        Instant[] known = byClasses[mask];
        if (known == null) {
            known = select(classes);
            byClasses[mask] = known;
        }
        return known;
    }

    private Instant[] select(Set<ChannelClass> classes) {
        int count = 0;
        for (int i = 0; i < messages.size(); i++) {
            count += classes.contains(classOf(messages.get(i))) ? 1 : 0;
        }
        if (count == 0) {
            return NONE;
        }
        Instant[] found = new Instant[count];
        int next = 0;
        for (int i = 0; i < messages.size(); i++) {
            if (classes.contains(classOf(messages.get(i)))) {
                found[next++] = messages.get(i).at();
            }
        }
        return found;
    }

    private static ChannelClass classOf(ContactEvent message) {
        return message instanceof Sent sent ? ChannelClass.of(sent.channel()) : ChannelClass.CALL;
    }

    @Nullable
    Instant lastConversation() {
        return lastConversation;
    }
}
