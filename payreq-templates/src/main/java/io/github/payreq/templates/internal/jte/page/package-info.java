/** The layout of pages, compiled by the build. */
@NullUnmarked
package io.github.payreq.templates.internal.jte.page;

import org.jspecify.annotations.NullUnmarked;
