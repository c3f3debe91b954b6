package io.github.payreq.reference;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * A bitcoin address: its form and its checksum.
 *
 * <p>Sources: BIP 173 (Bech32, witness version 0), BIP 350 (Bech32m, versions 1 to 16); Base58Check for older addresses.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class BitcoinAddress {
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32_CONSTANT = 1;
    private static final int BECH32M_CONSTANT = 0x2bc830a3;
    private static final int CHECKSUM = 6;
    private static final int LONGEST = 90;
    private static final int LAST_VERSION = 16;
    private static final int BASE58_BYTES = 25;
    private static final int BASE58_CHECKSUM = 4;

    private BitcoinAddress() {}

    /**
     * Says whether a text is an address of the main network: the only one whose coins are money.
     *
     * @param text any text
     * @return true for an address that begins with {@code bc1}, {@code 1} or {@code 3} and whose checksum fits
     */
    public static boolean isMainnet(String text) {
        return isSegwit(text, "bc") || isBase58(text, 0x00, 0x05);
    }

    /**
     * Says whether a text is an address of the main or the test network.
     *
     * @param text any text
     * @return true if its form and its checksum fit
     */
    public static boolean isValid(String text) {
        return isMainnet(text) || isSegwit(text, "tb") || isBase58(text, 0x6F, 0xC4);
    }

    private static boolean isSegwit(String text, String network) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST
                || !lower.startsWith(network + "1")
                || !(text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT)))) {
            return false;
        }
        int[] data = lower.substring(network.length() + 1)
                .chars()
                .map(BECH32::indexOf)
                .toArray();
        if (data.length <= CHECKSUM || Arrays.stream(data).anyMatch(value -> value < 0)) {
            return false;
        }
        int version = data[0];
        int constant = version == 0 ? BECH32_CONSTANT : BECH32M_CONSTANT;
        return version <= LAST_VERSION
                && checksum(network, data) == constant
                && isProgram(version, Arrays.copyOfRange(data, 1, data.length - CHECKSUM));
    }

    /** Groups of five bits make bytes; what is left over must be fewer than five bits, all zero. */
    private static boolean isProgram(int version, int[] groups) {
        int bits = groups.length * 5;
        int bytes = bits / 8;
        int left = bits % 8;
        boolean isPadded = left < 5 && (groups.length == 0 || (groups[groups.length - 1] & ((1 << left) - 1)) == 0);
        boolean isLongEnough = version == 0 ? bytes == 20 || bytes == 32 : bytes >= 2 && bytes <= 40;
        return isPadded && isLongEnough;
    }

    private static int checksum(String network, int[] data) {
        int sum = 1;
        for (int i = 0; i < network.length(); i++) {
            sum = step(sum) ^ (network.charAt(i) >> 5);
        }
        sum = step(sum);
        for (int i = 0; i < network.length(); i++) {
            sum = step(sum) ^ (network.charAt(i) & 31);
        }
        for (int value : data) {
            sum = step(sum) ^ value;
        }
        return sum;
    }

    private static int step(int sum) {
        int result = (sum & 0x1ffffff) << 5;
        int top = sum >>> 25;
        for (int i = 0; i < GENERATOR.length; i++) {
            if (((top >> i) & 1) == 1) {
                result ^= GENERATOR[i];
            }
        }
        return result;
    }

    private static boolean isBase58(String text, int keyHash, int scriptHash) {
        if (text.length() < BASE58_BYTES || text.length() > 35) {
            return false;
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = BASE58.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        byte[] decoded = number.toByteArray();
        byte[] bytes = new byte[BASE58_BYTES];
        int from = decoded.length > 1 && decoded[0] == 0 ? 1 : 0;
        int length = decoded.length - from;
        int ones = (int) text.chars().takeWhile(c -> c == '1').count();
        if (number.signum() == 0 || length + ones != BASE58_BYTES) {
            return false;
        }
        System.arraycopy(decoded, from, bytes, BASE58_BYTES - length, length);
        byte[] payload = Arrays.copyOf(bytes, BASE58_BYTES - BASE58_CHECKSUM);
        byte[] checksum = Arrays.copyOf(sha256(sha256(payload)), BASE58_CHECKSUM);
        int version = bytes[0] & 0xFF;
        return (version == keyHash || version == scriptHash)
                && Arrays.equals(checksum, Arrays.copyOfRange(bytes, BASE58_BYTES - BASE58_CHECKSUM, BASE58_BYTES));
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
