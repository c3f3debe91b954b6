package io.github.payreq.templates;

import io.github.payreq.templates.internal.CopyTexts;
import io.github.payreq.templates.internal.Documents;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with everything that is needed to pay, for the payee's own link. It is one file: style, script and codes stand in it, and
 * the only thing that it loads is the logo, if the branding has one. It sets no cookie, counts nobody and does not tell
 * its address to the pages that it links to; search engines are asked to leave it out.
 *
 * <p>It shows what is true on the day of its situation and is to be made anew for each visit or each day: who asks, which invoice
 * with its lines, the sum with its day and an open discount, why the day matters and what is gained by it, every way to pay with
 * its codes and with buttons that copy, what may be offered, where to answer, questions, and whom to ask. Once nothing is due it
 * says so and offers no way to pay. It reminds of nothing, whatever the day.
 *
 * <p>Others may open a link. So the client's name and address, thanks for earlier payments, and charges for late payment are left
 * out. The invoice and its sum remain, so the link should not be one that can be guessed.
 *
 * <p>Serve {@link #html()} as {@code text/html; charset=utf-8} with the header {@code Content-Security-Policy} set to
 * {@link #contentSecurityPolicy()}. Without a script everything works but the buttons that copy, which are not shown then.
 *
 * <pre>{@code
 * PaymentPage page = Composer.create().page(situation);
 * response.setHeader("Content-Security-Policy", page.contentSecurityPolicy());
 * }</pre>
 *
 * <p>This class is immutable and thread-safe; {@code toString()} shows no text.
 */
public final class PaymentPage {

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:@]+)(|:[0-9]+)");

    private final Content content;
    private final HtmlLayout layout;
    private final CopyTexts copy;

    PaymentPage(Content content, HtmlLayout layout, CopyTexts copy) {
        this.content = content;
        this.layout = layout;
        this.copy = copy;
    }

    /**
     * Returns the language of the texts.
     *
     * @return a BCP 47 tag
     */
    public String language() {
        return content.language();
    }

    /**
     * Returns the title.
     *
     * @return one line: which invoice, and what it is for
     */
    public String title() {
        return content.subject();
    }

    /**
     * Returns the page. It is laid out anew at each call.
     *
     * @return an HTML document
     */
    public String html() {
        return Documents.page(content, layout, copy);
    }

    /**
     * Returns what the page shows, as data.
     *
     * @return the content
     */
    public Content content() {
        return content;
    }

    /**
     * Returns the policy under which the page works, for the header {@code Content-Security-Policy}: nothing is allowed but the
     * page's own style and script, by their hashes, its own pictures and the logo. A script that found its way into the page
     * would not run.
     *
     * <p>The hashes are of the shipped style and script. An {@link HtmlLayout} that sets the whole document needs a policy of
     * its own, and what it sets as a part cannot bring styles, scripts or pictures from elsewhere.
     *
     * <p>Source: Content Security Policy Level 3, sections 6.1 and 6.4 (directives) and 6.7.3.2 (hashes of inline elements).
     *
     * @return the value of the header, one line of ASCII
     */
    public String contentSecurityPolicy() {
        return "default-src 'none'; style-src " + hash(Documents.pageStyle(content)) + "; script-src "
                + hash(Documents.pageScript()) + "; img-src data:"
                + content.branding()
                        .logoUrl()
                        .flatMap(PaymentPage::origin)
                        .map(origin -> " " + origin)
                        .orElse("")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String hash(String element) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** RFC 6454, section 6.2. What is no host of the domain name system cannot be named in a policy, so it is not loaded. */
    private static Optional<String> origin(String url) {
        try {
            URI address = URI.create(url);
            String named = address.getRawAuthority();
            Matcher authority = HOST_AND_PORT.matcher(named == null ? "" : named);
            return authority.matches()
                    ? Optional.of(address.getScheme() + "://"
                            + IDN.toASCII(authority.group(1), IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES)
                            + authority.group(2))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PaymentPage[" + language() + ", " + content + "]";
    }
}
