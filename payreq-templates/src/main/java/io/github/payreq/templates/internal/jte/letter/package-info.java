/** The layout of letters, compiled by the build. */
@NullUnmarked
package io.github.payreq.templates.internal.jte.letter;

import org.jspecify.annotations.NullUnmarked;
