/**
 * What a message shows, as data, and how it is set: the shipped layouts, and the one interface by which a host replaces a
 * part of them or the whole. Start with {@link io.github.payreq.templates.layout.HtmlLayout}.
 */
package io.github.payreq.templates.layout;
