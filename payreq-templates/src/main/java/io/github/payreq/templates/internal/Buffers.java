package io.github.payreq.templates.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lends large buffers, so that a message does not pay for growing one. There are at most sixteen of each kind, none is kept that
 * has grown beyond its limit, and none belongs to a thread: with a million virtual threads there are not more. Where all are lent,
 * a new one is made.
 *
 * <p>This class is thread-safe; a buffer is lent to one caller at a time.
 */
final class Buffers {

    private static final int KEPT = 16;
    private static final int CAPACITY = 16 * 1024;
    private static final int LIMIT = 256 * 1024;

    private static final AtomicReferenceArray<@Nullable StringBuilder> TEXT = new AtomicReferenceArray<>(KEPT);
    private static final AtomicReferenceArray<@Nullable Utf8> BYTES = new AtomicReferenceArray<>(KEPT);

    private Buffers() {}

    /** What is written into a builder. */
    static String text(Consumer<StringBuilder> writing) {
        int place = place();
        StringBuilder lent = TEXT.getAndSet(place, null);
        StringBuilder buffer = lent == null ? new StringBuilder(CAPACITY) : lent;
        try {
            writing.accept(buffer);
            return buffer.toString();
        } finally {
            if (buffer.capacity() <= LIMIT) {
                buffer.setLength(0);
                TEXT.lazySet(place, buffer);
            }
        }
    }

    /** What is made of bytes that are written. */
    static <T> T bytes(Consumer<Utf8> writing, Function<Utf8, T> result) {
        int place = place();
        Utf8 lent = BYTES.getAndSet(place, null);
        Utf8 buffer = lent == null ? new Utf8(CAPACITY) : lent;
        try {
            writing.accept(buffer);
            return result.apply(buffer);
        } finally {
            if (buffer.capacity() <= LIMIT) {
                buffer.clear();
                BYTES.lazySet(place, buffer);
            }
        }
    }

    /** Threads spread over the places; two at one place only make a buffer anew. */
    private static int place() {
        return Thread.currentThread().hashCode() & (KEPT - 1);
    }
}
