package io.github.payreq.templates.layout;

/**
 * The parts of a message in the order in which they stand. A part without facts is left out.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Block {
    /** How the client is addressed. */
    GREETING,
    /** Why this message is written. */
    OPENING,
    /** Invoice, sum, due date, discount, the first way to pay. */
    FACTS,
    /** What several invoices come to, in each currency. */
    TOTALS,
    /** What is open on which invoice, in a statement of account. */
    OPEN_INVOICES,
    /** The lines of the order. */
    ORDER,
    /** What law or contract adds for late payment; in the final notice only, and never part of the sum. */
    LATE_CHARGE,
    /** Why the payment matters by the due date. */
    REASON,
    /** What the client gains by paying in time. */
    BENEFIT,
    /** The ways to pay with their requisites and instructions. */
    METHODS,
    /** Thanks for earlier payments. */
    THANKS,
    /** What may be offered to a client who cannot pay at once. */
    HELP,
    /** Questions that clients ask, with their answers. */
    QUESTIONS,
    /** When would it suit the client? */
    ASK_DATE,
    /** If the client has already paid. */
    ALREADY_PAID,
    /** The bank details have not changed. */
    ACCOUNT_UNCHANGED,
    /** Where the client can answer with one tap. */
    ANSWERS,
    /** Whom the client can ask. */
    CONTACT,
    /** The end and the signature. */
    CLOSING
}
