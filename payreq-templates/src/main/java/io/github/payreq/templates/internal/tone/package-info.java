/** How the words of a message are judged: lexicons of phrases, the search for them, and how hard a text is to read. */
@NullMarked
package io.github.payreq.templates.internal.tone;

import org.jspecify.annotations.NullMarked;
