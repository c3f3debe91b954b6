package io.github.payreq.templates;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;

/**
 * Hands e-mails over to Jakarta Mail, for hosts that send by it. It needs {@code jakarta.mail:jakarta.mail-api}, which is
 * optional, and beside it an implementation such as {@code org.eclipse.angus:angus-mail}. Everything else here works without,
 * {@link EmailMessage#writeTo} too.
 *
 * <p>This class has no state and is thread-safe.
 */
@SuppressWarnings("exports") // a host without Jakarta Mail must not have to read its module
public final class MimeMail {

    private MimeMail() {}

    /**
     * Makes a message that can be given to {@code Transport.send}. It has the bytes that {@link EmailMessage#writeTo} writes. Its
     * {@code Message-ID} stays when Jakarta Mail saves the message once more, as sending does; only if it has none, Jakarta Mail
     * draws one.
     *
     * @param message the e-mail
     * @param session the host's session
     * @param sentAt when it is sent, for {@code Date}
     * @return the message, which the host may go on changing
     * @throws IllegalStateException if the headers do not say who sends, if somebody's address is international and the session
     *     does not have {@code mail.mime.allowutf8} set, or if Jakarta Mail is not there
     */
    public static MimeMessage toMimeMessage(EmailMessage message, Session session, Instant sentAt) {
        byte[] bytes = MimeWriter.write(message, sentAt);
        try {
            return Library.message(message, session, bytes);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "a message of Jakarta Mail needs the library jakarta.mail:jakarta.mail-api with an implementation such as"
                            + " org.eclipse.angus:angus-mail: add them to the dependencies, and where payreq runs as a"
                            + " module, start Java with --add-modules jakarta.mail. EmailMessage.writeTo does not need"
                            + " them.",
                    e);
        }
    }

    /** All that touches Jakarta Mail, so that the rest loads without it. */
    private static final class Library {

        private Library() {}

        static MimeMessage message(EmailMessage message, Session session, byte[] bytes) {
            String utf8 = session.getProperty("mail.mime.allowutf8");
            if (message.headers().isInternational() && !Boolean.parseBoolean(utf8)) {
                throw new IllegalStateException(
                        "mail.mime.allowutf8 (" + utf8 + ") of the session must be true, because"
                                + " the local part of an address is outside ASCII; the mail server must support SMTPUTF8 as well");
            }
            try {
                return new Kept(session, bytes);
            } catch (MessagingException e) {
                throw new IllegalStateException("Jakarta Mail could not read the message that was written for it", e);
            }
        }
    }

    /** A message keeps its identifier when it is saved, so that a message that is sent again is recognisable as the same. */
    private static final class Kept extends MimeMessage {

        Kept(Session session, byte[] bytes) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (getMessageID() == null) {
                super.updateMessageID();
            }
        }
    }
}
