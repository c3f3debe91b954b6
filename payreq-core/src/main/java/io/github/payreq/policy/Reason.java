package io.github.payreq.policy;

/**
 * Why a decision is what it is. The names are stable.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Reason {
    /** Send: the day of the stage has come and every rule allows it. */
    STAGE_DUE,

    /** Wait: the day of the next stage has not come. */
    NOT_DUE,
    /** Wait: the client has promised to pay, and the day with its grace is not over. */
    PROMISED,
    /** Wait: the client has asked for more time. */
    MORE_TIME,
    /** Wait, or stop where no day is named: messages are paused. */
    PAUSED,
    /** Wait: money went back to the client, so what is open may not be final. */
    REFUNDED,
    /** Wait: nobody who could call works now. */
    SENDER_ABSENT,
    /** Wait: the last contact is too near. */
    GAP,
    /** Wait: there were as many contacts as a rule allows. */
    CAP,
    /** Wait: the client was spoken to a short while ago. */
    TALKED_RECENTLY,
    /** Wait: outside the hours. */
    QUIET_HOURS,
    /** Wait: a weekend or a holiday. */
    HOLIDAY,

    /** Stop: all is paid. */
    PAID,
    /** Stop: nothing is open, as the rest was credited. */
    CREDITED,
    /** Stop: the sum is collected by direct debit. */
    DIRECT_DEBIT,
    /** Stop: the client disputes the invoice. */
    DISPUTED,
    /** Stop: the client does not want to be contacted. */
    OPTED_OUT,
    /** Stop: the client declined to pay. */
    DECLINED,
    /** Stop: what is open is below the minimum of every stage that is left. */
    BELOW_MINIMUM,

    /** Hand over: every stage was sent, or is over. */
    EXHAUSTED,
    /** Hand over: the client wants to talk. */
    TALK,
    /** Hand over: the last message did not arrive. */
    UNDELIVERED,
    /** Hand over: no channel that is left reaches the client. */
    NO_CHANNEL
}
