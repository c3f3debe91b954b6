package io.github.payreq.templates;

import io.github.payreq.contact.EventDraft;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.templates.internal.PlainCharacters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An objection of a host's own: what the client says, a kind answer, what to check, what to do next and what to record. Its texts
 * are used as they are; nothing is put into them.
 *
 * <p>This class is immutable and thread-safe. {@code toString()} shows the id only.
 */
public final class Objection {

    private final String id;
    private final LocalizedText when;
    private final LocalizedText say;
    private final LocalizedText check;
    private final LocalizedText next;
    private final EventDraft event;
    private final boolean inCalls;

    private Objection(
            String id,
            LocalizedText when,
            LocalizedText say,
            LocalizedText check,
            LocalizedText next,
            EventDraft event,
            boolean inCalls) {
        this.id = id;
        this.when = when;
        this.say = say;
        this.check = check;
        this.next = next;
        this.event = event;
        this.inCalls = inCalls;
    }

    /**
     * Opens a builder.
     *
     * @param id the name of the objection, such as {@code noPurchaseOrder}; that of a shipped one replaces it
     * @return the builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Returns the name.
     *
     * @return the id, unique in a playbook
     */
    public String id() {
        return id;
    }

    /**
     * Returns what the client says.
     *
     * @return the client's words
     */
    public LocalizedText when() {
        return when;
    }

    /**
     * Returns the answer.
     *
     * @return what to say
     */
    public LocalizedText say() {
        return say;
    }

    /**
     * Returns which facts to look at.
     *
     * @return what to check
     */
    public LocalizedText check() {
        return check;
    }

    /**
     * Returns what to do then.
     *
     * @return the next step
     */
    public LocalizedText next() {
        return next;
    }

    /**
     * Returns what to record.
     *
     * @return the draft of the event
     */
    public EventDraft event() {
        return event;
    }

    /**
     * Says whether call scripts have it, and not only meeting briefs and the playbook.
     *
     * @return true by default
     */
    public boolean inCalls() {
        return inCalls;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Objection that
                && id.equals(that.id)
                && when.equals(that.when)
                && say.equals(that.say)
                && check.equals(that.check)
                && next.equals(that.next)
                && event.equals(that.event)
                && inCalls == that.inCalls;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, when, say, check, next, event, inCalls);
    }

    @Override
    public String toString() {
        return "Objection[" + id + "]";
    }

    /**
     * Builds an {@link Objection}. It is in call scripts; everything else must be set.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private static final List<String> OF_EVERY_SCRIPT = List.of("anotherPerson", "voicemail");

        private final String id;
        private @Nullable LocalizedText when;
        private @Nullable LocalizedText say;
        private @Nullable LocalizedText check;
        private @Nullable LocalizedText next;
        private @Nullable EventDraft event;
        private boolean inCalls = true;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Sets what the client says. Required.
         *
         * @param when the client's words
         * @return this builder
         */
        public Builder when(LocalizedText when) {
            this.when = when;
            return this;
        }

        /**
         * Sets the answer. Required.
         *
         * @param say what to say
         * @return this builder
         */
        public Builder say(LocalizedText say) {
            this.say = say;
            return this;
        }

        /**
         * Sets which facts to look at. Required.
         *
         * @param check what to check
         * @return this builder
         */
        public Builder check(LocalizedText check) {
            this.check = check;
            return this;
        }

        /**
         * Sets what to do then. Required.
         *
         * @param next the next step
         * @return this builder
         */
        public Builder next(LocalizedText next) {
            this.next = next;
            return this;
        }

        /**
         * Sets what to record. Required.
         *
         * @param event the draft of the event, with every field that the event needs
         * @return this builder
         */
        public Builder event(EventDraft event) {
            this.event = event;
            return this;
        }

        /**
         * Sets whether call scripts have it. They do by default.
         *
         * @param inCalls false if it is for meeting briefs and the playbook only
         * @return this builder
         */
        public Builder inCalls(boolean inCalls) {
            this.inCalls = inCalls;
            return this;
        }

        /**
         * Builds the objection.
         *
         * @return the objection
         * @throws IllegalArgumentException if the id is not a name or belongs to every script, a part is missing, a text holds control characters, or the event
         *     lacks a field that it needs
         */
        public Objection build() {
            boolean isName = !id.isEmpty()
                    && id.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || (c == '-'))
                    && isLetter(id.charAt(0));
            if (!isName) {
                throw new IllegalArgumentException(
                        "id (" + id
                                + ") of an objection must be a letter and then letters, digits and hyphens, such as noPurchaseOrder");
            }
            if (OF_EVERY_SCRIPT.contains(id)) {
                throw new IllegalArgumentException("id (" + id + ") of an objection must not be one of "
                        + String.join(", ", OF_EVERY_SCRIPT) + ", which every script has");
            }
            EventDraft draft = required("event", event);
            List<String> missing = draft.missing();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(
                        "event (" + draft + ") of objection " + id + " must also name " + String.join(", ", missing));
            }
            return new Objection(
                    id, text("when", when), text("say", say), text("check", check), text("next", next), draft, inCalls);
        }

        private static boolean isLetter(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private <T> T required(String part, @Nullable T value) {
            return Optional.ofNullable(value)
                    .orElseThrow(() -> new IllegalArgumentException(part + " of objection " + id + " must be given"));
        }

        private LocalizedText text(String part, @Nullable LocalizedText value) {
            LocalizedText text = required(part, value);
            boolean isPlain = text.texts().values().stream()
                    .allMatch(one -> one.codePoints().allMatch(Builder::isPlain));
            if (!isPlain) {
                throw new IllegalArgumentException(
                        part + " of objection " + id + " must hold no control characters and no direction marks");
            }
            return text;
        }

        private static boolean isPlain(int c) {
            return (c == '\n') || PlainCharacters.isPlain(c);
        }
    }
}
