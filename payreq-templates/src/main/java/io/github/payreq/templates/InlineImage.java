package io.github.payreq.templates;

/**
 * A picture that an HTML e-mail shows.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class InlineImage {

    private final String contentId;
    private final String mediaType;
    private final String fileName;
    private final byte[] bytes;
    private final String alternativeText;

    InlineImage(String contentId, String mediaType, String fileName, byte[] bytes, String alternativeText) {
        this.contentId = contentId;
        this.mediaType = mediaType;
        this.fileName = fileName;
        this.bytes = bytes;
        this.alternativeText = alternativeText;
    }

    /**
     * Returns the identifier by which the HTML names the picture.
     *
     * @return the identifier, without angle brackets (RFC 2392)
     */
    public String contentId() {
        return contentId;
    }

    /**
     * Returns the media type.
     *
     * @return such as {@code image/png}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Returns the name under which a mail program saves it.
     *
     * @return a file name of ASCII letters, digits, hyphens and one full stop
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Returns the file.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns what the picture shows, for those who cannot see it.
     *
     * @return a sentence in the language of the message
     */
    public String alternativeText() {
        return alternativeText;
    }

    @Override
    public String toString() {
        return "InlineImage[" + contentId + ", " + mediaType + ", " + bytes.length + " bytes]";
    }
}
