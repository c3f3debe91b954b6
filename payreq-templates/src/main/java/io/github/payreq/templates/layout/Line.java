package io.github.payreq.templates.layout;

import io.github.payreq.reference.Iban;
import io.github.payreq.reference.PolishAccount;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A line of a message: the whole of it as a sentence, as the plain text has it, and what a layout needs to set it otherwise.
 *
 * <p>This record is immutable and thread-safe; {@code toString()} shows no text.
 *
 * @param kind what stands in it
 * @param level how far it is indented: 0 for the part itself, 1 below an {@link Kind#ITEM}, 2 below another line
 * @param text the whole line, without indentation and number
 * @param number the number of an {@link Kind#ITEM} of a list, else 0
 * @param label what is written on a {@link Kind#LINK} or a {@link Kind#PAY}, what stands before the value of a {@link Kind#VALUE}, what an
 *     {@link Kind#ORDER} line is for; else empty
 * @param value where a {@link Kind#LINK} leads, what is copied from a {@link Kind#VALUE}, the sum of an {@link Kind#ORDER}
 *     line; else empty
 * @param codes the codes of a way to pay, on its {@link Kind#ITEM}; the one for the sum to pay today first
 */
public record Line(Kind kind, int level, String text, int number, String label, String value, List<CodePicture> codes) {

    /** Those of pages, of contacts and of the payment links that payreq makes. */
    private static final Set<String> SCHEMES = Set.of("https", "http", "tel", "mailto", "upi", "payto", "bitcoin");

    private static final String INDENT = "   ";
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    /** What stands in a line. */
    public enum Kind {
        /** A sentence, or a fact in words. */
        TEXT,
        /** The heading of the part. */
        TITLE,
        /** What begins a way to pay, or an invoice among several. */
        ITEM,
        /** The sum that is asked for, with its day: what the client must not miss. */
        AMOUNT,
        /** The first way to pay, as a button. */
        PAY,
        /** Something to open. */
        LINK,
        /** Something to copy or to type. */
        VALUE,
        /** A line of the order. */
        ORDER,
        /** A question that clients ask; its answer follows as {@link #TEXT}. */
        QUESTION,
        /** The name of who asks. */
        NAME
    }

    /**
     * Copies the list.
     *
     * @param kind what stands in it
     * @param level how far it is indented
     * @param text the whole line
     * @param number the number of an item
     * @param label what is written on it
     * @param value where it leads, or what is copied
     * @param codes the codes
     */
    public Line {
        codes = List.copyOf(codes);
    }

    /**
     * Makes a line that is nothing but its text.
     *
     * @param kind what stands in it
     * @param text the line
     * @return the line at level 0
     */
    public static Line of(Kind kind, String text) {
        return new Line(kind, 0, text, 0, "", "", List.of());
    }

    /**
     * Makes a sentence.
     *
     * @param text the line
     * @return the line at level 0
     */
    public static Line text(String text) {
        return of(Kind.TEXT, text);
    }

    /**
     * Makes a line with something to open.
     *
     * @param text the line, with the link
     * @param label what is written on it
     * @param url where it leads
     * @return the line at level 0
     */
    public static Line link(String text, String label, String url) {
        return new Line(Kind.LINK, 0, text, 0, label, url, List.of());
    }

    /**
     * Makes the line with the first way to pay.
     *
     * @param text the line, with the link
     * @param label what is written on the button
     * @param url where it leads
     * @return the line at level 0
     */
    public static Line pay(String text, String label, String url) {
        return new Line(Kind.PAY, 0, text, 0, label, url, List.of());
    }

    /**
     * Makes a line with something to copy or to type.
     *
     * @param text the line, with the value
     * @param label what stands before the value
     * @param value what is copied
     * @return the line at level 0
     */
    public static Line value(String text, String label, String value) {
        return new Line(Kind.VALUE, 0, text, 0, label, value, List.of());
    }

    /**
     * Makes the line that begins a way to pay, or an invoice among several.
     *
     * @param number its number, from 1
     * @param text what it is
     * @param codes its codes
     * @return the line at level 0
     */
    public static Line item(int number, String text, List<CodePicture> codes) {
        return new Line(Kind.ITEM, 0, text, number, "", "", codes);
    }

    /**
     * Returns this line further in.
     *
     * @return the same line one level below
     */
    public Line below() {
        return new Line(kind, level + 1, text, number, label, value, codes);
    }

    /**
     * Returns whether the value is an address that any browser opens, so that it may stand as it is.
     *
     * @return true for https and http
     */
    public boolean isWebAddress() {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    /**
     * Returns the address of a link. An address of a scheme that may run something, such as {@code javascript} or {@code data},
     * leads nowhere, even if nothing refused it before.
     *
     * @return the {@link #value}, or empty if it is no address to which a message may lead
     */
    public String href() {
        int colon = value.indexOf(':');
        return colon > 0 && SCHEMES.contains(value.substring(0, colon).toLowerCase(Locale.ROOT)) ? value : "";
    }

    /**
     * Returns what a link shows: its address if any browser opens that, else its label.
     *
     * @return the text of the link
     */
    public String shown() {
        return isWebAddress() && text.equals(value) ? value : label;
    }

    /**
     * Returns the direction of the value: names of banks and purposes have that of their letters, numbers run from left to right.
     *
     * @return {@code ltr} or {@code rtl}, as in HTML
     */
    public String direction() {
        return mayRunFromRightToLeft(value) && new Bidi(value, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1
                ? "rtl"
                : "ltr";
    }

    /** Below the Hebrew block no character runs from right to left. */
    private static boolean mayRunFromRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT) {
                return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
            }
        }
        return false;
    }

    /**
     * Returns what goes to the clipboard: the value, but an IBAN or a Polish account without the spaces between its groups, which
     * some banks' forms count as digits.
     *
     * @return the value to paste
     */
    public String copied() {
        return Iban.isValid(value) || PolishAccount.isValid(value) ? value.replace(" ", "") : value;
    }

    /**
     * Returns the line as plain text.
     *
     * @return the text with indentation and number
     */
    public String plain() {
        return INDENT.repeat(level) + (number > 0 ? number + ". " : "") + text;
    }

    @Override
    public String toString() {
        return "Line[" + kind + ", " + text.length() + " characters]";
    }
}
