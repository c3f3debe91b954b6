package io.github.payreq.examples.quickstart;

import io.github.payreq.examples.batch.MessageJson;
import io.github.payreq.templates.ChatMessage;
import io.github.payreq.templates.Conversation;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.Letter;
import io.github.payreq.templates.Message;
import io.github.payreq.templates.SmsMessage;

/**
 * A message for printing.
 *
 * @param text for people
 * @param json for programs
 */
record PrintedMessage(String text, String json) {

    static PrintedMessage of(Message message) {
        return new PrintedMessage(text(message), MessageJson.of(message).toString());
    }

    private static String text(Message message) {
        if (message instanceof EmailMessage email) {
            return "Subject: " + email.subject() + "\n\n" + email.text();
        } else if (message instanceof SmsMessage sms) {
            return sms.text();
        } else if (message instanceof ChatMessage chat) {
            StringBuilder text = new StringBuilder(chat.text());
            for (ChatMessage.Button button : chat.buttons()) {
                text.append("\n[").append(button.label()).append("] ").append(button.url());
            }
            return text.toString();
        } else if (message instanceof Letter letter) {
            return letter.text();
        }
        return ((Conversation) message).text();
    }
}
