package io.github.payreq.templates.internal;

import io.github.payreq.request.Situation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What may be offered today to a client who cannot pay at once: what the request allows, and nothing beyond it. While agreed
 * instalments run there is nothing, since the offer is about the whole invoice.
 *
 * @param instalments whether the sum may be split
 * @param maxInstalments into how many parts at most; zero if there is no limit
 * @param latestDate to which day payment may be put off; after today
 */
record HelpOffer(boolean instalments, int maxInstalments, Optional<LocalDate> latestDate) {

    /** Nothing may be offered. */
    static final HelpOffer NOTHING = new HelpOffer(false, 0, Optional.empty());

    static HelpOffer of(Situation situation) {
        if (situation.amountDue().instalment().isPresent()) {
            return NOTHING;
        }
        return situation
                .request()
                .help()
                .map(help -> new HelpOffer(
                        help.instalments(),
                        help.maxInstalments().orElse(0),
                        help.latestDate().filter(latest -> latest.isAfter(situation.today()))))
                .orElse(NOTHING);
    }

    /** The last part of the keys of texts that name the offer. */
    String key() {
        if (instalments) {
            return latestDate.isPresent() ? "both" : "instalments";
        }
        return latestDate.isPresent() ? "latestDate" : "plain";
    }

    Frame frame() {
        Frame frame = Frame.few().put(Argument.MAX_INSTALMENTS, maxInstalments);
        latestDate.ifPresent(latest -> frame.put(Argument.LATEST_DATE, latest));
        return frame;
    }
}
