package io.github.payreq.journal;

import io.github.payreq.contact.MessageKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator that a worker died, or was slower than its lease. */
final class Takeovers {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int SHOWN = 12;

    private Takeovers() {}

    static void warn(MessageKey key) {
        LOG.warn(
                "The lease of message {} ended and was taken over: its worker has neither recorded nor released it. The"
                        + " message may go out twice, with the same Message-ID.",
                shown(key));
    }

    /** The beginning of the hash: it also begins the {@code Message-ID}. The key itself may name a person. */
    static String shown(MessageKey key) {
        return key.hash().substring(0, SHOWN);
    }
}
