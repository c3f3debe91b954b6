package io.github.payreq.examples.quickstart;

import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.SmsMessage;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message for printing.
 *
 * @param text for people
 * @param json for programs
 */
record PrintedMessage(String text, String json) {

    static PrintedMessage of(EmailMessage email) {
        ObjectNode json = PayreqJson.mapper()
                .createObjectNode()
                .put("channel", "email")
                .put("language", email.language())
                .put("subject", email.subject())
                .put("text", email.text())
                .putNull("html");
        json.putArray("attachments");
        json.putObject("headers");
        return new PrintedMessage("Subject: " + email.subject() + "\n\n" + email.text(), json.toString());
    }

    static PrintedMessage of(SmsMessage sms) {
        ObjectNode json = PayreqJson.mapper()
                .createObjectNode()
                .put("channel", "sms")
                .put("language", sms.language())
                .put("text", sms.text())
                .put("encoding", sms.encoding().label())
                .put("segments", sms.segments());
        return new PrintedMessage(sms.text(), json.toString());
    }
}
