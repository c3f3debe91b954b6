package io.github.payreq.templates.layout;

/**
 * What a payee is in law, as far as that decides what its letters must state.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum LegalForm {
    /** A private company limited by shares: GmbH, SARL, S.r.l., sp. z o.o., B.V., Ltd. */
    PRIVATE_LIMITED_COMPANY,
    /** A public limited company: AG, SA, S.p.A., S.A., N.V., plc. In France the SAS too. */
    PUBLIC_LIMITED_COMPANY,
    /** A registered partnership: OHG, KG, SNC, SCS, s.n.c., spółka jawna, v.o.f. */
    PARTNERSHIP,
    /** A registered merchant or sole trader. */
    SOLE_TRADER
}
