package io.github.payreq.templates;

import io.github.payreq.contact.Formality;

/**
 * Whose texts, in which language or region, and how they address the client.
 *
 * @param payee the payee’s organization, or nothing for every payee
 * @param language BCP 47
 * @param formality how the client is addressed
 */
record Voice(String payee, String language, Formality formality) {

    static final String EVERY_PAYEE = "";
}
