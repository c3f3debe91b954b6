package io.github.payreq.templates.internal.tone;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts that an ICU MessageFormat can become, each as long as the message itself: {@link ToneText#PLACEHOLDER} stands where
 * a value will stand, {@link ToneText#NOTHING} where nothing will.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class MessageBranches {

    private static final int DEEPEST = 20;

    /** More branches than any language has are not looked at. */
    private static final int MOST_BRANCHES = 30;

    private final String message;
    private final int wanted;
    private final char[] out;
    private int at;
    private int most = 1;

    private MessageBranches(String message, int wanted) {
        this.message = message;
        this.wanted = wanted;
        this.out = message.toCharArray();
    }

    /**
     * Reads a message. Each text takes the n-th branch of every choice, or the last one where there are fewer.
     *
     * @throws IllegalArgumentException if the braces do not fit together
     */
    public static List<String> of(String message) {
        Set<String> texts = new LinkedHashSet<>();
        int most = 1;
        for (int wanted = 0; wanted < most; wanted++) {
            MessageBranches one = new MessageBranches(message, wanted);
            one.text(0, false);
            if (one.at < message.length()) {
                throw new IllegalArgumentException("'}' at " + one.at + " closes nothing");
            }
            most = Math.min(Math.max(most, one.most), MOST_BRANCHES);
            texts.add(new String(one.out));
        }
        return List.copyOf(texts);
    }

    /** Reads text up to a closing brace or the end. */
    private void text(int depth, boolean counts) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("braces are more than " + DEEPEST + " deep");
        }
        while (at < message.length() && message.charAt(at) != '}') {
            char c = message.charAt(at);
            if (c == '{') {
                argument(depth);
            } else {
                if ((c == '#') && counts) {
                    out[at] = ToneText.PLACEHOLDER;
                }
                at++;
            }
        }
    }

    /** Reads from an opening brace to behind its closing one. */
    private void argument(int depth) {
        int start = at;
        at++;
        List<int[]> branches = new ArrayList<>();
        while (at < message.length() && message.charAt(at) != '}') {
            if (message.charAt(at) == '{') {
                int from = at + 1;
                at = from;
                text(depth + 1, true);
                branches.add(new int[] {from, at});
                close(from - 1);
            } else {
                at++;
            }
        }
        close(start);
        if (branches.isEmpty()) {
            fill(start, at, ToneText.PLACEHOLDER);
            return;
        }
        most = Math.max(most, branches.size());
        int[] chosen = branches.get(Math.min(wanted, branches.size() - 1));
        fill(start, chosen[0], ToneText.NOTHING);
        fill(chosen[1], at, ToneText.NOTHING);
    }

    private void close(int opening) {
        if (at >= message.length()) {
            throw new IllegalArgumentException("'{' at " + opening + " is not closed");
        }
        at++;
    }

    private void fill(int from, int to, char c) {
        for (int i = from; i < to; i++) {
            out[i] = c;
        }
    }
}
