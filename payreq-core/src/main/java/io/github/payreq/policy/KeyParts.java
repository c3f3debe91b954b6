package io.github.payreq.policy;

/** Reads the text of message keys without making anything of it: a decision looks at every message that was sent. */
final class KeyParts {

    private static final int MOST_DIGITS = 9;

    private KeyParts() {}

    /** The cycle in a key, or -1 if the text is not one of payreq's. */
    static int cycle(String key) {
        int beforeStage = key.lastIndexOf('/', key.lastIndexOf('/') - 1);
        int beforeCycle = key.lastIndexOf('/', beforeStage - 1);
        int digits = beforeStage - beforeCycle - 1;
        if ((beforeStage < 0) || (beforeCycle < 0) || (digits < 1) || (digits > MOST_DIGITS)) {
            return -1;
        }
        int cycle = 0;
        for (int i = beforeCycle + 1; i < beforeStage; i++) {
            int digit = key.charAt(i) - '0';
            if ((digit < 0) || (digit > 9)) {
                return -1;
            }
            cycle = cycle * 10 + digit;
        }
        return cycle;
    }

    /** Whether two keys differ in the channel at most. */
    static boolean isSameMessage(String one, String other) {
        int slash = one.lastIndexOf('/');
        return (slash >= 0) && (slash == other.lastIndexOf('/')) && one.regionMatches(0, other, 0, slash);
    }
}
