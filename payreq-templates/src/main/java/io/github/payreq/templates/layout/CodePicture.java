package io.github.payreq.templates.layout;

import io.github.payreq.paycode.PayCode;

/**
 * A code that a bank app reads, with what it shows for those who cannot see it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id an identifier that is unique in the message: lower case letters, digits and hyphens
 * @param code the code
 * @param alternativeText what the picture shows, in the language of the message
 */
public record CodePicture(String id, PayCode code, String alternativeText) {

    private static final String CONTENT_ID_DOMAIN = "@payreq";

    /** What a phone of 320 pixels has room for. */
    private static final int WIDEST = 264;

    private static final int USUAL = 200;
    private static final int LARGEST_MODULE = 6;

    /**
     * Returns by what an e-mail refers to its picture: {@code cid:} and this (RFC 2392). Another payload has another identifier, so
     * that no program shows the code of an earlier message.
     *
     * @return an identifier in the form of an address, without angle brackets
     */
    public String contentId() {
        return id + "." + Integer.toHexString(code.payload().hashCode()) + CONTENT_ID_DOMAIN;
    }

    /**
     * Returns the width at which a screen shows the code: each module has a whole number of pixels, as long as a phone has room.
     *
     * @return CSS pixels, at most 264
     */
    public int width() {
        return width(modules());
    }

    /**
     * Returns the height at which a screen shows the code.
     *
     * @return CSS pixels
     */
    public int height() {
        int modules = modules();
        return width(modules) * (code.height() + 2 * code.quietZone()) / modules;
    }

    /**
     * Returns the code as a picture of twice the resolution of {@link #width()}, for sharp screens.
     *
     * @return a PNG file
     */
    public byte[] png() {
        return code.symbol().png(2 * moduleSize(modules()));
    }

    private static int width(int modules) {
        return Math.min(WIDEST, modules * moduleSize(modules));
    }

    private static int moduleSize(int modules) {
        int usual = Math.min(LARGEST_MODULE, Math.max(USUAL / modules, 3));
        return Math.max(1, Math.min(usual, WIDEST / modules));
    }

    /** With the quiet zone, which is part of the picture. */
    private int modules() {
        return code.width() + 2 * code.quietZone();
    }

    @Override
    public String toString() {
        return "CodePicture[" + id + ", " + code + "]";
    }
}
