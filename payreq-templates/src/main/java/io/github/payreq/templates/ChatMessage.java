package io.github.payreq.templates;

import io.github.payreq.contact.Channel;
import io.github.payreq.templates.internal.ChatWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message for a messenger: plain text, the same in the mark-up of a messenger, and what the client can tap as data. Every
 * link stands in the text too, so a messenger without buttons loses nothing.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ChatMessage implements Message {

    /** How a messenger marks what is important. */
    public enum Markup {
        /** None. */
        PLAIN,
        /** Telegram’s MarkdownV2 (Bot API, Formatting options): every character with a meaning is escaped. */
        TELEGRAM,
        /**
         * WhatsApp’s asterisks. WhatsApp knows no escape; a sign of the text that would mark is followed by a word joiner
         * (U+2060), which is not seen. Links stay as they are.
         */
        WHATSAPP
    }

    /**
     * What the client can tap.
     *
     * @param label what is written on it, at most twenty characters, as WhatsApp allows
     * @param url an https address
     */
    public record Button(String label, String url) {}

    private final String language;
    private final ChatWriter.Chat chat;

    ChatMessage(String language, ChatWriter.Chat chat) {
        this.language = language;
        this.chat = chat;
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public String text() {
        return text(Markup.PLAIN);
    }

    /**
     * Returns the text in the mark-up of a messenger.
     *
     * @param markup the mark-up
     * @return the text; the line with the sum to pay is strong
     */
    public String text(Markup markup) {
        return chat.paragraphs().stream()
                .map(lines -> lines.stream().map(line -> marked(line, markup)).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String marked(ChatWriter.ChatLine line, Markup markup) {
        if (markup == Markup.PLAIN) {
            return line.text();
        }
        String text = markup == Markup.TELEGRAM ? Markdown.telegram(line.text()) : Markdown.whatsApp(line.text());
        return line.strong() ? "*" + text + "*" : text;
    }

    /**
     * Returns what the client can tap: the ways to pay in the client’s order, then the answers, then the invoice.
     *
     * @return an unmodifiable list; empty where a message is about several invoices, each with links of its own
     */
    public List<Button> buttons() {
        return chat.buttons().stream()
                .map(button -> new Button(button.label(), button.url()))
                .toList();
    }

    @Override
    public String toString() {
        return "ChatMessage[" + language + ", " + text().length() + " characters, "
                + chat.buttons().size() + " button(s)]";
    }
}
