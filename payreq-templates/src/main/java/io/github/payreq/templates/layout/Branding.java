package io.github.payreq.templates.layout;

import io.github.payreq.constraint.Mask;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Payee;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the payee presents itself in an HTML document: its name, colour and logo, what stands below its signature and at the foot.
 * The lines of signature and foot also stand in the plain text of an e-mail, so that text and HTML say the same.
 *
 * <p>This class is immutable and thread-safe; {@code toString()} shows the name only masked.
 */
public final class Branding {

    private static final int DEFAULT_LOGO_WIDTH = 160;
    private static final int LEAST_LOGO_WIDTH = 16;

    /** What a message of 640 pixels leaves between its margins. */
    private static final int MOST_LOGO_WIDTH = 600;

    private final String name;
    private final @Nullable String colour;
    private final @Nullable String logoUrl;
    private final @Nullable String logoText;
    private final int logoWidth;
    private final @Nullable String website;
    private final List<String> signature;
    private final List<String> ownFooter;
    private final @Nullable LegalFooter legal;
    private final Palette palette;
    private final List<String> footer;

    private Branding(Builder builder) {
        name = builder.name;
        colour = builder.colour;
        logoUrl = builder.logoUrl;
        logoText = builder.logoText;
        logoWidth = builder.logoWidth;
        website = builder.website;
        signature = List.copyOf(builder.signature);
        ownFooter = List.copyOf(builder.footer);
        legal = builder.legal;
        palette = colour == null ? Palette.NEUTRAL : Palette.of(colour);
        List<String> lines = new ArrayList<>(ownFooter);
        if (legal != null) {
            lines.addAll(legal.lines());
        }
        footer = List.copyOf(lines);
    }

    /**
     * Takes what a payee's brand says.
     *
     * @param payee the payee
     * @return the branding: without a brand, the payee's name in neutral colours
     * @throws IllegalArgumentException if the payee's brand is not valid
     */
    public static Branding of(Payee payee) {
        Builder builder = builder(payee.displayName());
        payee.brand().flatMap(Brand::colour).ifPresent(builder::colour);
        payee.brand().flatMap(Brand::logoUrl).ifPresent(builder::logoUrl);
        payee.brand().flatMap(Brand::website).ifPresent(builder::website);
        return builder.build();
    }

    /**
     * Opens a builder: no logo, a neutral blue, no website, no signature, no footer.
     *
     * @param name the name that clients know, one line
     * @return the builder
     * @throws IllegalArgumentException if it is blank or has control characters
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Returns the name.
     *
     * @return the name that clients know
     */
    public String name() {
        return name;
    }

    /**
     * Returns the colour as it was given; what is used is in {@link #palette()}.
     *
     * @return the colour as {@code #rrggbb}, or empty if there is none
     */
    public Optional<String> colour() {
        return Optional.ofNullable(colour);
    }

    /**
     * Returns the address of the logo.
     *
     * @return an https address, or empty: then nothing is loaded from elsewhere
     */
    public Optional<String> logoUrl() {
        return Optional.ofNullable(logoUrl);
    }

    /**
     * Returns what the logo says, for those who do not see it.
     *
     * @return the text given, else the name
     */
    public String logoText() {
        return logoText == null ? name : logoText;
    }

    /**
     * Returns how wide the logo is shown at most.
     *
     * @return CSS pixels, from 16 to 600
     */
    public int logoWidth() {
        return logoWidth;
    }

    /**
     * Returns the website, to which the logo or the name leads.
     *
     * @return an https address, or empty if there is none
     */
    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    /**
     * Returns what stands below the names at the end of a message.
     *
     * @return a line each
     */
    public List<String> signature() {
        return signature;
    }

    /**
     * Returns what stands at the foot.
     *
     * @return a line each: the payee's own, then those of {@link #legal()}
     */
    public List<String> footer() {
        return footer;
    }

    /**
     * Returns what the law has the payee state.
     *
     * @return the particulars, or empty if they are not given
     */
    public Optional<LegalFooter> legal() {
        return Optional.ofNullable(legal);
    }

    /**
     * Returns the colours.
     *
     * @return colours of sufficient contrast
     */
    public Palette palette() {
        return palette;
    }

    /**
     * Returns where something else is shown than was given, and what is missing. The neutral colour gives no note.
     *
     * @return the notes: those on the colour, then a note for each missing particular
     */
    public List<BrandingNote> notes() {
        List<BrandingNote> notes = new ArrayList<>();
        if (colour != null) {
            note(notes, BrandingNote.Code.COLOUR_DARKENED, colour, palette.accent(), Palette.LIGHT, "a light ground");
            note(
                    notes,
                    BrandingNote.Code.COLOUR_LIGHTENED_ON_DARK,
                    colour,
                    palette.accentOnDark(),
                    Palette.DARK,
                    "a dark ground");
        }
        if (legal != null) {
            for (LegalParticular missing : legal.missing()) {
                notes.add(new BrandingNote(
                        BrandingNote.Code.LEGAL_PARTICULAR_MISSING,
                        "legal." + missing,
                        "",
                        "",
                        "legal." + missing + " must be stated: " + String.join("; ", legal.sources())));
            }
        }
        return List.copyOf(notes);
    }

    private static void note(
            List<BrandingNote> notes,
            BrandingNote.Code code,
            String seen,
            String used,
            List<String> grounds,
            String where) {
        if (!seen.equals(used)) {
            notes.add(new BrandingNote(
                    code,
                    "colour",
                    seen,
                    used,
                    "colour (" + seen + ") has a contrast of " + ratio(seen, grounds) + " with " + where
                            + ", less than 4.5:1 (WCAG 2.2, 1.4.3); " + used + " is used there, with "
                            + ratio(used, grounds)));
        }
    }

    private static String ratio(String colour, List<String> grounds) {
        long hundredths = Palette.contrast(colour, grounds);
        return String.format(Locale.ROOT, "%d.%02d:1", hundredths / 100, hundredths % 100);
    }

    /**
     * Reopens this branding as a builder.
     *
     * @return a builder with the same content
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.colour = colour;
        builder.logoUrl = logoUrl;
        builder.logoText = logoText;
        builder.logoWidth = logoWidth;
        builder.website = website;
        builder.signature.addAll(signature);
        builder.footer.addAll(ownFooter);
        builder.legal = legal;
        return builder;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(name, colour, logoUrl, logoText, logoWidth, website, signature, ownFooter, legal);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Branding that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Branding[" + Mask.personal(name) + "]";
    }

    /**
     * Builds a {@link Branding}. There is nothing but the name at first, in a neutral blue.
     *
     * <p>This class is not thread-safe.
     */
    public static final class Builder {
        private final String name;
        private @Nullable String colour;
        private @Nullable String logoUrl;
        private @Nullable String logoText;
        private int logoWidth = DEFAULT_LOGO_WIDTH;
        private @Nullable String website;
        private final List<String> signature = new ArrayList<>();
        private final List<String> footer = new ArrayList<>();
        private @Nullable LegalFooter legal;

        private Builder(String name) {
            this.name = Fields.line("name", name);
        }

        /**
         * Sets the colour of buttons and links. A neutral blue by default. Where its contrast does not suffice, a darker or
         * lighter one of the same hue is used, which {@link Branding#notes()} says.
         *
         * @param colour as {@code #rrggbb}
         * @return this builder
         * @throws IllegalArgumentException if it is not written so
         */
        public Builder colour(String colour) {
            this.colour = Colour.parse(colour).hex();
            return this;
        }

        /**
         * Sets the logo. None by default. It should be legible on white and on a dark ground. The client's mail program loads
         * it from there, which tells whoever keeps that address that the message was opened.
         *
         * @param logoUrl an https address
         * @return this builder
         * @throws IllegalArgumentException if it is not one
         */
        public Builder logoUrl(String logoUrl) {
            this.logoUrl = Fields.https("logoUrl", logoUrl);
            return this;
        }

        /**
         * Sets what the logo says. The name by default.
         *
         * @param logoText one line
         * @return this builder
         * @throws IllegalArgumentException if it is blank or has control characters
         */
        public Builder logoText(String logoText) {
            this.logoText = Fields.line("logoText", logoText);
            return this;
        }

        /**
         * Sets how wide the logo is shown at most. 160 by default.
         *
         * @param pixels CSS pixels, from 16 to 600
         * @return this builder
         * @throws IllegalArgumentException if it is less or more
         */
        public Builder logoWidth(int pixels) {
            if (pixels < LEAST_LOGO_WIDTH || pixels > MOST_LOGO_WIDTH) {
                throw new IllegalArgumentException("logoWidth (" + pixels + ") must be from " + LEAST_LOGO_WIDTH
                        + " to " + MOST_LOGO_WIDTH + " pixels");
            }
            this.logoWidth = pixels;
            return this;
        }

        /**
         * Sets the website. None by default.
         *
         * @param website an https address
         * @return this builder
         * @throws IllegalArgumentException if it is not one
         */
        public Builder website(String website) {
            this.website = Fields.https("website", website);
            return this;
        }

        /**
         * Adds a line below the names at the end of a message. None by default.
         *
         * @param line plain text
         * @return this builder
         * @throws IllegalArgumentException if it is blank or has control characters
         */
        public Builder signature(String line) {
            signature.add(Fields.line("signature", line));
            return this;
        }

        /**
         * Adds a line at the foot. None by default.
         *
         * @param line plain text
         * @return this builder
         * @throws IllegalArgumentException if it is blank or has control characters
         */
        public Builder footer(String line) {
            footer.add(Fields.line("footer", line));
            return this;
        }

        /**
         * Sets what the law has the payee state; it stands below the other lines at the foot. Nothing by default.
         *
         * @param legal the particulars
         * @return this builder
         */
        public Builder legal(LegalFooter legal) {
            this.legal = legal;
            return this;
        }

        /**
         * Builds the branding.
         *
         * @return the branding
         */
        public Branding build() {
            return new Branding(this);
        }
    }
}
