package io.github.payreq.reference;

/**
 * The content of a static QRIS code. It is issued by the payee's acquirer in Indonesia, so it is only read and checked here;
 * the sum is added to it when a client is asked to pay.
 *
 * <p>Source: Bank Indonesia, QRIS Merchant Presented Mode, on EMVCo MPM 1.1: currency 360, country ID, point of initiation 11.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class QrisPayload {
    private static final int LONGEST = 512;

    private QrisPayload() {}

    /**
     * Reads a static code.
     *
     * @param text the content of the code, unchanged
     * @return its data objects
     * @throws IllegalArgumentException if it is not a static QRIS code whose checksum fits
     */
    public static EmvData parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a QRIS code must have at most " + LONGEST + " characters");
        }
        EmvData data = EmvData.parseCode(text);
        require(data, "00", "01");
        require(data, "53", "360");
        require(data, "58", "ID");
        if (!data.value("01").orElse("11").equals("11")) {
            throw new IllegalArgumentException("the code must be a static one: tag 01 must be 11");
        }
        boolean hasAccount = data.values().keySet().stream().anyMatch(tag -> isAccount(Integer.parseInt(tag)));
        if (!hasAccount) {
            throw new IllegalArgumentException("the code must name the merchant's account in one of the tags 26 to 51");
        }
        return data;
    }

    private static boolean isAccount(int tag) {
        return tag >= 26 && tag <= 51;
    }

    private static void require(EmvData data, String tag, String value) {
        String seen = data.value(tag).orElse("");
        if (!seen.equals(value)) {
            throw new IllegalArgumentException("tag " + tag + " must be " + value);
        }
    }

    /**
     * Says whether a text is a static QRIS code, as {@link #parse} reads it.
     *
     * @param text any text
     * @return true if {@link #parse} would accept it
     */
    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
