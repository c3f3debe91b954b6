package io.github.payreq.templates;

import io.github.payreq.constraint.Finding;
import io.github.payreq.contact.EventDraft;
import io.github.payreq.request.LocalizedText;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.internal.Exchange;
import io.github.payreq.templates.internal.ShippedObjections;
import io.github.payreq.templates.internal.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What clients object when they are asked to pay, and how to meet it kindly: an answer, the facts to check, the next step, and the
 * event to record. Nothing is offered beyond the help that the request allows.
 *
 * <pre>{@code
 * ObjectionPlaybook playbook = ObjectionPlaybook.shipped().toBuilder()
 *         .without("tooExpensive")
 *         .objection(Objection.builder("noPurchaseOrder")
 *                 .when(LocalizedText.of("The purchase order number is missing"))
 *                 .say(LocalizedText.of("I will add it right away. Could you please tell me the number?"))
 *                 .check(LocalizedText.of("The number, and who issued it."))
 *                 .next(LocalizedText.of("Send the corrected invoice today."))
 *                 .event(EventDraft.of(ContactEvent.Note.class, "note"))
 *                 .build())
 *         .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ObjectionPlaybook {

    private static final ObjectionPlaybook SHIPPED = shippedOnes();

    /** In order; empty for a shipped one. */
    private final Map<String, Optional<Objection>> objections;

    private ObjectionPlaybook(Map<String, Optional<Objection>> objections) {
        this.objections = objections;
    }

    private static ObjectionPlaybook shippedOnes() {
        Map<String, Optional<Objection>> shipped = new LinkedHashMap<>();
        ShippedObjections.ids().forEach(id -> shipped.put(id, Optional.empty()));
        return new ObjectionPlaybook(shipped);
    }

    /**
     * Returns the playbook with the shipped objections, in every language that has texts. How they are worded can be changed by
     * {@link Composer.Builder#texts}, such as the key {@code objection.alreadyPaid.say}.
     *
     * @return the playbook
     */
    public static ObjectionPlaybook shipped() {
        return SHIPPED;
    }

    /**
     * Opens a builder without any objection. To change the shipped ones, use {@code shipped().toBuilder()}.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder(Map.of());
    }

    /**
     * Reopens this playbook as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        return new Builder(objections);
    }

    /**
     * Returns the names of the objections.
     *
     * @return the ids in the order of the playbook
     */
    public List<String> ids() {
        return List.copyOf(objections.keySet());
    }

    /**
     * Answers every objection for a request, in the shipped words; {@link Composer#objections} answers in a composer's own. An
     * objection of the host that lacks a text in the language is left out, see {@link #findings}.
     *
     * @param situation the request at the moment of the conversation
     * @param language the language of the answers, BCP 47
     * @return the answers in the order of the playbook
     * @throws LanguageNotAvailableException if there are no texts in that language
     */
    public List<Branch> answers(Situation situation, String language) {
        return Composer.builder().objections(this).build().inLanguage(language).objections(situation);
    }

    /**
     * Says which objections of the host are left out in a language.
     *
     * @param situation the request at the moment of the conversation
     * @param language the language of the conversation, BCP 47
     * @return a warning {@code TEXT_NOT_IN_LANGUAGE} for each text that is missing, in the language of the request, ordered by path
     */
    public List<Finding> findings(Situation situation, String language) {
        String own = situation.request().messageLanguage();
        List<Finding> findings = new ArrayList<>();
        objections.values().stream().flatMap(Optional::stream).forEach(objection -> {
            Map<String, LocalizedText> texts = Map.of(
                    "when", objection.when(),
                    "say", objection.say(),
                    "check", objection.check(),
                    "next", objection.next());
            texts.forEach((part, text) -> {
                if (text.in(language, own).isEmpty()) {
                    findings.add(Finding.of(
                            own,
                            "objections." + objection.id() + "." + part,
                            "TEXT_NOT_IN_LANGUAGE",
                            Finding.Severity.WARNING,
                            null,
                            Map.of("language", language)));
                }
            });
        });
        return findings.stream().sorted().toList();
    }

    /** What a call script shows: those that come up often, and the host's own. */
    List<Exchange> inCalls(List<Situation> situations, Texts texts) {
        return write(
                situations,
                texts,
                id -> Optional.ofNullable(objections.get(id))
                        .flatMap(one -> one)
                        .map(Objection::inCalls)
                        .orElseGet(() -> ShippedObjections.isOften(id)));
    }

    List<Exchange> all(List<Situation> situations, Texts texts) {
        return write(situations, texts, id -> true);
    }

    private List<Exchange> write(List<Situation> situations, Texts texts, Predicate<String> shown) {
        List<Exchange> written = new ArrayList<>();
        objections.forEach((id, own) -> {
            if (shown.test(id)) {
                own.map(objection -> write(objection, situations.get(0), texts))
                        .orElseGet(() -> Optional.of(ShippedObjections.write(id, situations, texts)))
                        .ifPresent(written::add);
            }
        });
        return written;
    }

    private static Optional<Exchange> write(Objection objection, Situation situation, Texts texts) {
        String language = texts.locale().language();
        String own = situation.request().messageLanguage();
        Optional<String> when = objection.when().in(language, own);
        Optional<String> say = objection.say().in(language, own);
        Optional<String> check = objection.check().in(language, own);
        Optional<String> next = objection.next().in(language, own);
        EventDraft event = objection.event();
        return when.isPresent() && say.isPresent() && check.isPresent() && next.isPresent()
                ? Optional.of(new Exchange(objection.id(), when.get(), say.get(), check.get(), next.get(), event))
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectionPlaybook that
                && objections.equals(that.objections)
                && ids().equals(that.ids());
    }

    @Override
    public int hashCode() {
        return objections.hashCode();
    }

    @Override
    public String toString() {
        return "ObjectionPlaybook" + ids();
    }

    /**
     * Builds an {@link ObjectionPlaybook}.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final Map<String, Optional<Objection>> objections;

        private Builder(Map<String, Optional<Objection>> objections) {
            this.objections = new LinkedHashMap<>(objections);
        }

        /**
         * Adds an objection at the end, or replaces the one with the same id in its place.
         *
         * @param objection the objection
         * @return this builder
         */
        public Builder objection(Objection objection) {
            objections.put(objection.id(), Optional.of(objection));
            return this;
        }

        /**
         * Removes an objection.
         *
         * @param id its name
         * @return this builder
         * @throws IllegalArgumentException if there is none of this name
         */
        public Builder without(String id) {
            if (!objections.containsKey(id)) {
                throw new IllegalArgumentException(
                        "objection (" + id + ") must be one of " + String.join(", ", objections.keySet()));
            }
            objections.remove(id);
            return this;
        }

        /**
         * Builds the playbook.
         *
         * @return the playbook
         */
        public ObjectionPlaybook build() {
            return new ObjectionPlaybook(new LinkedHashMap<>(objections));
        }
    }
}
