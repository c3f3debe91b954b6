package io.github.payreq.examples.quickstart;

import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.ChatMessage;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.Letter;
import io.github.payreq.templates.SmsMessage;
import tools.jackson.databind.node.ArrayNode;
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

    static PrintedMessage of(ChatMessage chat) {
        ObjectNode json = PayreqJson.mapper()
                .createObjectNode()
                .put("channel", "messenger")
                .put("language", chat.language())
                .put("text", chat.text())
                .put("telegram", chat.text(ChatMessage.Markup.TELEGRAM))
                .put("whatsApp", chat.text(ChatMessage.Markup.WHATSAPP));
        ArrayNode buttons = json.putArray("buttons");
        StringBuilder text = new StringBuilder(chat.text());
        for (ChatMessage.Button button : chat.buttons()) {
            buttons.addObject().put("label", button.label()).put("url", button.url());
            text.append("\n[").append(button.label()).append("] ").append(button.url());
        }
        return new PrintedMessage(text.toString(), json.toString());
    }

    static PrintedMessage of(Letter letter) {
        ObjectNode json = PayreqJson.mapper()
                .createObjectNode()
                .put("channel", "letter")
                .put("language", letter.language())
                .put("subject", letter.subject())
                .put("text", letter.text())
                .putNull("html");
        return new PrintedMessage(letter.text(), json.toString());
    }
}
