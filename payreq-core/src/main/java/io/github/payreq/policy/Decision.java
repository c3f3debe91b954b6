package io.github.payreq.policy;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What to do about a request now. Java 17 has no pattern switch: {@link #fold} is one for this.
 *
 * <p>Two decisions are equal if they say the same; {@link #explain()} is not looked at.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface Decision {

    /**
     * Returns the request that is decided about.
     *
     * @return the request's id
     */
    String request();

    /**
     * Returns why.
     *
     * @return the reason
     */
    Reason reason();

    /**
     * Returns every rule that was looked at and what it said. It is computed when it is asked for.
     *
     * @return the explanations, in the order in which the rules were looked at
     */
    List<Explanation> explain();

    /**
     * Says whether the calendar of holidays is complete for the days that count here: today, and the day to wait for.
     *
     * @return false if days off may have been transferred that the calendar does not know; somebody should look for newer data
     */
    boolean isCalendarComplete();

    /**
     * Does one of four things.
     *
     * @param send what to do with a message
     * @param wait what to do while it is not time
     * @param stop what to do where nobody is written to any more
     * @param handOver what to do where a person takes over
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<Send, T> send, Function<Wait, T> wait, Function<Stop, T> stop, Function<HandOver, T> handOver) {
        if (this instanceof Send one) {
            return send.apply(one);
        } else if (this instanceof Wait one) {
            return wait.apply(one);
        } else if (this instanceof Stop one) {
            return stop.apply(one);
        }
        return handOver.apply((HandOver) this);
    }

    /**
     * A message is to be sent now. Each channel has a key of its own, which the journal claims.
     *
     * <p>This class is immutable and thread-safe.
     */
    final class Send extends Decided implements Decision {
        private final Stage stage;
        private final int cycle;
        private final Money amountDue;
        private final LocalDate dueOn;
        private final Map<Channel, MessageKey> keys;
        private final Optional<AccountManager> from;

        Send(Standing standing, Stage stage, List<Channel> channels, Optional<AccountManager> from) {
            super(standing, Reason.STAGE_DUE);
            this.stage = stage;
            this.cycle = standing.cycle();
            this.amountDue = standing.situation().amountDue().asked();
            this.dueOn = standing.dueOn();
            Map<Channel, MessageKey> made = new LinkedHashMap<>();
            for (Channel channel : channels) {
                made.put(channel, new MessageKey(request(), cycle, stage.id(), channel));
            }
            this.keys = Collections.unmodifiableMap(made);
            this.from = from;
        }

        /**
         * Returns the stage.
         *
         * @return the stage
         */
        public Stage stage() {
            return stage;
        }

        /**
         * Returns the run of the ladder: 0, or the number of the instalment.
         *
         * @return the cycle
         */
        public int cycle() {
            return cycle;
        }

        /**
         * Returns why the message is written.
         *
         * @return the occasion
         */
        public Occasion occasion() {
            return stage.occasion();
        }

        /**
         * Returns how it speaks.
         *
         * @return the tone
         */
        public Tone tone() {
            return stage.tone();
        }

        /**
         * Returns the sum that is asked for, before an open discount.
         *
         * @return the amount due
         */
        public Money amountDue() {
            return amountDue;
        }

        /**
         * Returns the day by which that sum is due: the due date, or that of the instalment.
         *
         * @return the due date
         */
        public LocalDate dueOn() {
            return dueOn;
        }

        /**
         * Returns the channels.
         *
         * @return at least one
         */
        public List<Channel> channels() {
            return List.copyOf(keys.keySet());
        }

        /**
         * Returns the key of the message on each channel.
         *
         * @return an unmodifiable map, in the order of the channels
         */
        public Map<Channel, MessageKey> keys() {
            return keys;
        }

        /**
         * Returns the person who asks.
         *
         * @return the person, or empty if the company does
         */
        public Optional<AccountManager> from() {
            return from;
        }

        /**
         * Says whether a person must look at the message before it goes out.
         *
         * @return true if the stage says so
         */
        public boolean needsApproval() {
            return stage.needsApproval();
        }

        @Override
        Object says() {
            return List.of(stage, cycle, amountDue, dueOn, keys, from);
        }

        @Override
        public String toString() {
            return "Send[" + request() + ", " + stage.id() + " by " + channels() + "]";
        }
    }

    /**
     * It is not time.
     *
     * <p>This class is immutable and thread-safe.
     */
    final class Wait extends Decided implements Decision {
        private final Instant until;

        Wait(Standing standing, Instant until, Reason reason) {
            super(standing, reason);
            this.until = until;
        }

        /**
         * Returns when to decide again. If nothing happens until then, there is something to do then.
         *
         * @return an instant after now
         */
        public Instant until() {
            return until;
        }

        @Override
        Object says() {
            return until;
        }

        @Override
        public boolean isCalendarComplete() {
            return super.isCalendarComplete() && knows(until);
        }

        @Override
        public String toString() {
            return "Wait[" + request() + ", until " + until + ", " + reason() + "]";
        }
    }

    /**
     * No more messages, unless something new happens.
     *
     * <p>This class is immutable and thread-safe.
     */
    final class Stop extends Decided implements Decision {

        Stop(Standing standing, Reason reason) {
            super(standing, reason);
        }

        @Override
        Object says() {
            return "";
        }

        @Override
        public String toString() {
            return "Stop[" + request() + ", " + reason() + "]";
        }
    }

    /**
     * A person takes over.
     *
     * <p>This class is immutable and thread-safe.
     */
    final class HandOver extends Decided implements Decision {
        private final Optional<AccountManager> to;

        HandOver(Standing standing, Optional<AccountManager> to, Reason reason) {
            super(standing, reason);
            this.to = to;
        }

        /**
         * Returns the person.
         *
         * @return the person, or empty if the payee has named none: then it is the payee as such
         */
        public Optional<AccountManager> to() {
            return to;
        }

        @Override
        Object says() {
            return to;
        }

        @Override
        public String toString() {
            return "HandOver[" + request() + ", " + reason() + "]";
        }
    }
}
