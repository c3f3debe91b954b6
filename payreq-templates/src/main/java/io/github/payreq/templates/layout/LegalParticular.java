package io.github.payreq.templates.layout;

/**
 * A particular of a business that its letters state.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum LegalParticular {
    /** The name as registered, with the legal form: {@code Muster GmbH}. */
    NAME_AND_FORM,
    /** The person's name, where the firm has another. */
    OWNER,
    /** The town of the seat. */
    SEAT,
    /** The postal address of the seat, in one line. */
    ADDRESS,
    /** The court, office, town or part of the country where the register is kept: {@code Amtsgericht Charlottenburg}. */
    REGISTER,
    /** The number in the register: {@code HRB 12345 B}. */
    REGISTER_NUMBER,
    /** All who manage the company, with family name and a first name. */
    MANAGERS,
    /** Who chairs the supervisory board. */
    SUPERVISORY_CHAIR,
    /** The share capital. */
    CAPITAL,
    /** The capital that is paid up. */
    PAID_CAPITAL,
    /** The number for taxes. */
    TAX_ID,
    /** In the payee's own words that it is in liquidation, has a single shareholder, or the like. */
    STATUS
}
