package io.github.payreq.templates;

/** Writes a message in a Java without Jakarta Mail. */
final class MailProbe {

    private MailProbe() {}

    @SuppressWarnings("NullAway") // no session can be there
    public static void main(String[] args) {
        EmailMessage message = Mails.request();
        if (EmailMessage.class.getDeclaredMethods().length == 0) {
            throw new IllegalStateException("methods must be there to look at");
        }
        try {
            MimeMail.toMimeMessage(message, null, Mails.SENT_AT);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println("written: " + Mails.bytes(message).length);
    }
}
