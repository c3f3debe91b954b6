package io.github.payreq.contact;

/**
 * Why a message is written: what has happened with the invoice and what the message asks for.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Occasion {
    /** The first request to pay an invoice. */
    REQUEST,
    /** The due date is near. */
    UPCOMING,
    /** Today is the due date. */
    DUE_TODAY,
    /** The due date has passed; the first reminder. */
    OVERDUE,
    /** A further reminder. */
    OVERDUE_AGAIN,
    /** The last message before a person takes over. */
    FINAL_NOTICE,
    /** Thanks for a payment. Asks for nothing. */
    THANKS,
    /** Confirms a promise to pay. Asks for nothing but to keep in touch. */
    PROMISE_NOTED,
    /** Statement of account: what is open and what was paid. */
    STATEMENT;

    /**
     * Says whether a message on this occasion asks for money, so that something must be due.
     *
     * @return true for a request and every reminder
     */
    public boolean asks() {
        return switch (this) {
            case REQUEST, UPCOMING, DUE_TODAY, OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE -> true;
            case THANKS, PROMISE_NOTED, STATEMENT -> false;
        };
    }

    /**
     * Says whether this occasion exists only after the due date.
     *
     * @return true for the reminders after the due date
     */
    public boolean afterDueDate() {
        return switch (this) {
            case OVERDUE, OVERDUE_AGAIN, FINAL_NOTICE -> true;
            case REQUEST, UPCOMING, DUE_TODAY, THANKS, PROMISE_NOTED, STATEMENT -> false;
        };
    }
}
