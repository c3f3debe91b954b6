/** How a message becomes bytes for mail: headers, transfer encodings, parts. Start with {@link MimePart}. */
@org.jspecify.annotations.NullMarked
package io.github.payreq.templates.internal.mime;
