package io.github.payreq.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a message said: its language, and a hash by which its text can be recognised but not read.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param language the language of the text as a BCP 47 tag, such as {@code de}
 * @param textHash the SHA-256 of the text in UTF-8, as 64 hexadecimal digits in lower case
 */
public record Said(String language, String textHash) {

    private static final Pattern LANGUAGE = Pattern.compile("(?=.{2,35}$)[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the components.
     *
     * @param language as in the record
     * @param textHash as in the record
     * @throws IllegalArgumentException if a component does not have that form
     */
    public Said {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language (" + language + ") must be a language tag such as de");
        }
        if (!HASH.matcher(textHash).matches()) {
            throw new IllegalArgumentException("textHash must be 64 hexadecimal digits in lower case");
        }
    }

    /**
     * Says what a text said.
     *
     * @param language the language of the text as a BCP 47 tag
     * @param text the text, such as the plain text of an e-mail
     * @return the language and the text's hash
     */
    public static Said of(String language, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Said(language, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
