package io.github.payreq.templates;

import io.github.payreq.constraint.Mask;
import io.github.payreq.contact.MessageKey;
import io.github.payreq.templates.internal.PlainCharacters;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom an e-mail comes from or goes to: one address, and the name that a mail program shows with it.
 *
 * <p>The address is the part of RFC 5321 and RFC 5322 that is in use: before the at sign letters, digits and
 * {@code !#$%&'*+-/=?^_`{|}~}, with full stops between them, at most 64 characters; after it a host name with at least one full stop.
 * Quoted local parts, comments, groups, lists and numeric hosts are refused. A domain in other letters becomes ASCII (IDNA). A
 * local part in other letters is kept (RFC 6531); see {@link #isInternational()}.
 *
 * <p>The name may hold any character but a control character, a line break, or one that turns the direction of what follows
 * (U+202A to U+202E, U+2066 to U+2069). Whatever it looks like in a header, it is written so that it is read as a name.
 *
 * <p>This record is immutable and thread-safe; {@code toString()} shows neither name nor address.
 *
 * @param name how a mail program shows it, one line of at most 255 characters
 * @param address {@code local@domain}, the domain in ASCII
 */
public record EmailAddress(Optional<String> name, String address) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-[^\\p{ASCII}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]]++";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");

    /**
     * Checks the components; a blank name becomes none, and the domain becomes ASCII.
     *
     * @param name how a mail program shows it
     * @param address {@code local@domain}
     * @throws IllegalArgumentException if one of them cannot stand in a header
     */
    public EmailAddress {
        name = name.map(String::strip).filter(text -> !text.isEmpty());
        name.ifPresent(EmailAddress::requireName);
        address = normal(address);
    }

    /**
     * Makes an address without a name.
     *
     * @param address {@code local@domain}
     * @return the address
     * @throws IllegalArgumentException if it is not one e-mail address
     */
    public static EmailAddress of(String address) {
        return new EmailAddress(Optional.empty(), address);
    }

    /**
     * Makes an address with a name.
     *
     * @param name how a mail program shows it; blank means none
     * @param address {@code local@domain}
     * @return the address
     * @throws IllegalArgumentException if one of them cannot stand in a header
     */
    public static EmailAddress of(String name, String address) {
        return new EmailAddress(Optional.of(name), address);
    }

    /**
     * Returns the domain.
     *
     * @return what stands after the at sign, in ASCII
     */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /**
     * Says whether the part before the at sign has letters outside ASCII. Such a message can only go through servers that
     * support SMTPUTF8 (RFC 6531).
     *
     * @return true if it has
     */
    public boolean isInternational() {
        return !address.chars().allMatch(c -> c < 0x80);
    }

    private static void requireName(String name) {
        if (name.length() > LONGEST_NAME || !name.codePoints().allMatch(EmailAddress::isShown)) {
            throw new IllegalArgumentException("name (" + Mask.personal(name)
                    + ") of an e-mail address must be one line of"
                    + " at most " + LONGEST_NAME + " characters, none of them a control character, one that turns the"
                    + " direction of writing, or half of a character; what was given has " + name.length());
        }
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return PlainCharacters.isPlain(c)
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static String normal(String address) {
        int at = address.lastIndexOf('@');
        if (at > 0
                && address.length() <= LONGEST_ADDRESS
                && LOCAL.matcher(address.substring(0, at)).matches()) {
            String local = address.substring(0, at);
            Optional<String> domain = domain(address.substring(at + 1));
            if (domain.isPresent() && local.length() <= LONGEST_LOCAL) {
                return local + "@" + domain.get();
            }
        }
        throw new IllegalArgumentException("address (" + Mask.personal(address)
                + ") must be one e-mail address such as anna@example.com, without a name, quotation marks or spaces; what"
                + " was given has " + address.length() + " characters");
    }

    private static Optional<String> domain(String written) {
        try {
            String domain = MessageKey.requireDomain(IDN.toASCII(written));
            boolean isName = domain.indexOf('.') > 0 && !NUMERIC.matcher(domain).matches();
            return isName ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
