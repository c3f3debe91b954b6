package io.github.payreq.templates;

import io.github.payreq.contact.Channel;

/**
 * A text message to a mobile phone.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param language the language of the text, BCP 47
 * @param text the text
 * @param encoding how it is coded
 * @param segments how many segments it takes, one or more
 */
public record SmsMessage(String language, String text, Encoding encoding, int segments) implements Message {

    /** How a text message is coded (3GPP TS 23.038). */
    public enum Encoding {
        /** The GSM 7-bit default alphabet: 160 characters in a segment. */
        GSM_7("GSM-7"),
        /** UCS-2: 70 characters in a segment. */
        UCS_2("UCS-2");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        /**
         * Returns the usual name.
         *
         * @return {@code GSM-7} or {@code UCS-2}
         */
        public String label() {
            return label;
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String toString() {
        return "SmsMessage[" + language + ", " + encoding.label + ", " + segments + " segment(s)]";
    }
}
