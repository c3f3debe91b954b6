package io.github.payreq.examples.batch;

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
import io.github.payreq.templates.Message;
import io.github.payreq.templates.SmsMessage;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages in JSON, in the one form of the command line and the batch.
 *
 * <p>This class has no state and is thread-safe.
 */
public final class MessageJson {

    private MessageJson() {}

    /**
     * Writes a message.
     *
     * @param message the message
     * @return a new object
     */
    public static ObjectNode of(Message message) {
        if (message instanceof EmailMessage email) {
            return email(email);
        } else if (message instanceof SmsMessage sms) {
            return start("sms", sms)
                    .put("text", sms.text())
                    .put("encoding", sms.encoding().label())
                    .put("segments", sms.segments());
        } else if (message instanceof ChatMessage chat) {
            return chat(chat);
        } else if (message instanceof Letter letter) {
            return start("letter", letter)
                    .put("subject", letter.subject())
                    .put("text", letter.text())
                    .put("html", letter.html());
        }
        return conversation((Conversation) message);
    }

    private static ObjectNode start(String channel, Message message) {
        return PayreqJson.mapper().createObjectNode().put("channel", channel).put("language", message.language());
    }

    private static ObjectNode email(EmailMessage email) {
        ObjectNode json = start("email", email)
                .put("subject", email.subject())
                .put("text", email.text())
                .put("html", email.html());
        ArrayNode attachments = json.putArray("attachments");
        email.attachments()
                .forEach(attachment -> attachments
                        .addObject()
                        .put("fileName", attachment.fileName())
                        .put("mediaType", attachment.mediaType())
                        .put("bytes", attachment.bytes()));
        headers(json.putObject("headers"), email.headers());
        return json;
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

    private static ObjectNode chat(ChatMessage chat) {
        ObjectNode json = start("messenger", chat)
                .put("text", chat.text())
                .put("telegram", chat.text(ChatMessage.Markup.TELEGRAM))
                .put("whatsApp", chat.text(ChatMessage.Markup.WHATSAPP));
        ArrayNode buttons = json.putArray("buttons");
        chat.buttons()
                .forEach(button ->
                        buttons.addObject().put("label", button.label()).put("url", button.url()));
        return json;
    }

    /** The event of a branch has the form of the journal: what is null is to be filled in. */
    private static ObjectNode conversation(Conversation conversation) {
        ObjectNode json = start(conversation instanceof CallScript ? "call" : "meeting", conversation)
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
        return json.put("text", conversation.text());
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
