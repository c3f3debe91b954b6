package io.github.payreq.examples.quickstart;

import static java.lang.System.out;

import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import io.github.payreq.templates.AmountInWords;
import io.github.payreq.templates.CallScript;
import io.github.payreq.templates.ChatMessage;
import io.github.payreq.templates.Composer;
import io.github.payreq.templates.Letter;
import java.util.Map;

/**
 * Messages for other channels, and a host's own words, in a few lines; the README shows them.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class EveryChannel {

    private EveryChannel() {}

    /**
     * Prints a line of each message.
     *
     * @param today a request on a day
     */
    static void print(Situation today) {
        PaymentRequest request = today.request();
        // readme
        Composer composer = Composer.create();
        ChatMessage chat = composer.chat(today, Occasion.REQUEST, Tone.WARM);
        out.println(chat.buttons().get(0).label());

        CallScript script = composer.callScript(today, Occasion.REQUEST, Tone.WARM);
        out.println(script.branches().get(0).when());

        Letter letter = composer.letter(today, Occasion.REQUEST, Tone.WARM);
        out.println(letter.date());

        out.println(AmountInWords.in("en").write(request.invoice().total()));
        // end
    }

    /** Puts a host's own text over a shipped one and prints how many findings its tone has. */
    static void ownTexts() {
        // own
        Composer own = Composer.builder()
                .texts("en", Map.of("closing.warm", "Until soon,"))
                .build();
        out.println(own.toneFindings().size());
        // own end
    }
}
