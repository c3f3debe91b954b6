package io.github.payreq.examples.quickstart;

import io.github.payreq.contact.EventDraft;
import io.github.payreq.json.PayreqJson;
import io.github.payreq.templates.Branch;
import io.github.payreq.templates.CallScript;
import io.github.payreq.templates.ChatMessage;
import io.github.payreq.templates.Conversation;
import io.github.payreq.templates.EmailAddress;
import io.github.payreq.templates.EmailHeaders;
import io.github.payreq.templates.EmailMessage;
import io.github.payreq.templates.Letter;
import io.github.payreq.templates.MeetingBrief;
import io.github.payreq.templates.SmsMessage;
import java.util.List;
import java.util.stream.Collectors;
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
                .put("html", email.html());
        email.attachments()
                .forEach(attachment -> json.withArray("attachments")
                        .addObject()
                        .put("fileName", attachment.fileName())
                        .put("mediaType", attachment.mediaType())
                        .put("bytes", attachment.bytes()));
        json.withArray("attachments");
        headers(json.putObject("headers"), email.headers());
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
                .put("html", letter.html());
        return new PrintedMessage(letter.text(), json.toString());
    }

    /** The event of a branch has the form of the journal: what is null is to be filled in. */
    static PrintedMessage of(Conversation conversation) {
        ObjectNode json = PayreqJson.mapper()
                .createObjectNode()
                .put("channel", conversation instanceof CallScript ? "call" : "meeting")
                .put("language", conversation.language())
                .put("opening", String.join("\n", conversation.opening()))
                .put("goal", conversation.goal());
        lines(json.putArray("background"), conversation.background());
        if (conversation instanceof MeetingBrief meeting) {
            lines(json.putArray("bring"), meeting.bring());
        }
        lines(json.putArray("facts"), conversation.facts());
        lines(json.putArray("questions"), conversation.questions());
        lines(json.putArray("listening"), conversation.listening());
        ArrayNode branches = json.putArray("branches");
        for (Branch branch : conversation.branches()) {
            event(
                    branches.addObject()
                            .put("id", branch.id())
                            .put("when", branch.when())
                            .put("say", branch.say())
                            .put("check", branch.check())
                            .put("next", branch.next())
                            .putObject("event"),
                    branch.event());
        }
        json.put("closing", String.join("\n", conversation.closing()));
        event(json.putObject("record"), conversation.record());
        json.put("text", conversation.text());
        return new PrintedMessage(conversation.text(), json.toString());
    }

    /** By the names that they have in the message (RFC 5322). */
    private static void headers(ObjectNode json, EmailHeaders headers) {
        headers.from().ifPresent(from -> json.put("From", from.address()));
        addresses(json, "To", headers.to());
        addresses(json, "Cc", headers.cc());
        headers.replyTo().ifPresent(manager -> json.put("Reply-To", manager.address()));
        headers.messageId().ifPresent(id -> json.put("Message-ID", id));
        headers.inReplyTo().ifPresent(id -> json.put("In-Reply-To", id));
        if (!headers.references().isEmpty()) {
            json.put("References", String.join(" ", headers.references()));
        }
    }

    private static void addresses(ObjectNode json, String name, List<EmailAddress> addresses) {
        if (!addresses.isEmpty()) {
            json.put(name, addresses.stream().map(EmailAddress::address).collect(Collectors.joining(", ")));
        }
    }

    private static void lines(ArrayNode array, List<String> lines) {
        lines.forEach(array::add);
    }

    private static void event(ObjectNode json, EventDraft draft) {
        json.put("type", draft.type());
        draft.given().forEach(json::put);
        draft.fields().forEach(json::putNull);
    }
}
