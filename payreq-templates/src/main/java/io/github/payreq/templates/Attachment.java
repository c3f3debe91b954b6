package io.github.payreq.templates;

import io.github.payreq.templates.internal.PlainCharacters;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with an e-mail.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Attachment {

    private static final int LONGEST_NAME = 150;
    private static final int SHOWN = 60;
    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]{1,127}+";

    /** RFC 2045, section 5.1, with names as in RFC 6838, section 4.2. What holds other parts is no file. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(?!(?i:multipart|message)/)" + TOKEN + "/" + TOKEN + "(?: *; *" + TOKEN + "=" + TOKEN + "){0,5}+");

    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;

    private Attachment(String fileName, String mediaType, byte[] bytes) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /**
     * Makes an attachment.
     *
     * @param fileName the name of the file, without a directory: 1 to 150 characters in any script, no slash, no backslash, no
     *     control character and none that turns the direction of what follows
     * @param mediaType such as {@code application/pdf} or {@code text/csv; charset=UTF-8}; neither {@code multipart} nor
     *     {@code message}
     * @param bytes the file
     * @return the attachment
     * @throws IllegalArgumentException if the name or the media type is not of this kind
     */
    public static Attachment of(String fileName, String mediaType, byte[] bytes) {
        if (!isFileName(fileName)) {
            throw new IllegalArgumentException("fileName (" + shown(fileName) + ") must be the name of a file such as"
                    + " invoice-123.pdf: at most " + LONGEST_NAME
                    + " characters, without a directory, control characters or"
                    + " characters that turn the direction of writing");
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException(
                    "mediaType (" + shown(mediaType) + ") must be that of a file, such as application/pdf");
        }
        return new Attachment(fileName, mediaType, bytes.clone());
    }

    private static boolean isFileName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.strip().equals(name)
                && !name.matches("\\.{1,2}")
                && name.codePoints()
                        .allMatch(c -> PlainCharacters.isPlain(c)
                                && c != '/'
                                && c != '\\'
                                && c != 0x2028
                                && c != 0x2029
                                && Character.getType(c) != Character.SURROGATE);
    }

    private static String shown(String value) {
        StringBuilder out = new StringBuilder();
        value.codePoints().limit(SHOWN).forEach(c -> out.appendCodePoint(PlainCharacters.isPlain(c) ? c : '?'));
        return value.codePointCount(0, value.length()) <= SHOWN ? out.toString() : out + "…";
    }

    /**
     * Returns the name of the file.
     *
     * @return the name, without a directory
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Returns the media type.
     *
     * @return such as {@code application/pdf}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Returns the file.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attachment that
                && fileName.equals(that.fileName)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, mediaType, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "Attachment[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
