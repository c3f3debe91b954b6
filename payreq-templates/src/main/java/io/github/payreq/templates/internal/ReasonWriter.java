package io.github.payreq.templates.internal;

import io.github.payreq.policy.Decision;
import io.github.payreq.policy.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Says to a manager in words why a decision is what it is. */
public final class ReasonWriter {

    private ReasonWriter() {}

    /**
     * Writes the reason, and for a decision to wait the day of the next look.
     *
     * @param decision the decision
     * @param zone the client's zone
     * @param texts the texts of the language
     * @return one or two sentences
     */
    public static String write(Decision decision, ZoneId zone, Texts texts) {
        String reason = texts.render("why." + key(decision.reason()));
        if (decision instanceof Decision.Wait wait) {
            LocalDate day = wait.until().atZone(zone).toLocalDate();
            return reason
                    + texts.render("sentence.gap")
                    + texts.render("why.until", Frame.few().put(Argument.ROW_ON, day));
        }
        return reason;
    }

    /** {@code QUIET_HOURS} is {@code quietHours}. */
    static String key(Reason reason) {
        String name = reason.name().toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '_') {
                i++;
                key.append(Character.toUpperCase(name.charAt(i)));
            } else {
                key.append(name.charAt(i));
            }
        }
        return key.toString();
    }
}
