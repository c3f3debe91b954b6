/** The layout of e-mails, compiled by the build. */
@NullUnmarked
package io.github.payreq.templates.internal.jte.email;

import org.jspecify.annotations.NullUnmarked;
