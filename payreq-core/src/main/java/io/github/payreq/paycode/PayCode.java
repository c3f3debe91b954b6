package io.github.payreq.paycode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The content of a code for one sum.
 *
 * <p>This class is immutable and thread-safe; {@code toString()} hides the content, which names people and accounts.
 */
public final class PayCode {

    private final PayCodeStandard standard;
    private final Money amount;
    private final String payload;
    private final Charset charset;
    private final Optional<String> reference;
    private final List<Adaptation> adaptations;

    /** Found on first use; two threads that find them at the same time find the same. */
    private int width;

    private int height;

    PayCode(
            PayCodeStandard standard,
            Money amount,
            String payload,
            Optional<String> reference,
            List<Adaptation> adaptations) {
        this(standard, amount, payload, StandardCharsets.UTF_8, reference, adaptations);
    }

    private PayCode(
            PayCodeStandard standard,
            Money amount,
            String payload,
            Charset charset,
            Optional<String> reference,
            List<Adaptation> adaptations) {
        this.standard = standard;
        this.amount = amount;
        this.payload = payload;
        this.charset = charset;
        this.reference = reference;
        this.adaptations = List.copyOf(adaptations);
    }

    PayCode in(Charset other) {
        return new PayCode(standard, amount, payload, other, reference, adaptations);
    }

    PayCode withReference(Optional<String> other) {
        return new PayCode(standard, amount, payload, charset, other, adaptations);
    }

    /**
     * Returns the standard.
     *
     * @return the standard by which the code is written
     */
    public PayCodeStandard standard() {
        return standard;
    }

    /**
     * Returns the sum that is paid with the code.
     *
     * @return the sum
     */
    public Money amount() {
        return amount;
    }

    /**
     * Returns the content.
     *
     * @return the text that a bank app reads
     */
    public String payload() {
        return payload;
    }

    /**
     * Returns the content in the bytes that the standard demands.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
        return payload.getBytes(charset);
    }

    /**
     * Returns the structured reference that the code carries.
     *
     * @return the reference without spaces, or empty if the code carries none
     */
    public Optional<String> reference() {
        return reference;
    }

    /**
     * Returns the texts that the code carries otherwise than the request has them.
     *
     * @return what was shortened or written in other characters; empty if nothing was
     */
    public List<Adaptation> adaptations() {
        return adaptations;
    }

    /**
     * Says whether the library that draws the code is there: bar codes (HUB 3, Finland) need an optional one, QR codes need none.
     *
     * @return true if {@link #symbol()} draws
     */
    public boolean isDrawable() {
        return switch (standard) {
            case HUB3, FINNISH_BARCODE -> Bars.areAvailable();
            default -> true;
        };
    }

    /**
     * Returns how many modules wide the symbol is, without its quiet zone. A QR code is not drawn for it.
     *
     * @return modules
     * @throws MissingLibraryException if the symbol needs an optional library that is not there
     */
    public int width() {
        if (width == 0) {
            width = SymbolForm.of(standard).width(bytes());
        }
        return width;
    }

    /**
     * Returns how many modules high the symbol is, without its quiet zone. A QR code is not drawn for it.
     *
     * @return modules
     * @throws MissingLibraryException if the symbol needs an optional library that is not there
     */
    public int height() {
        if (height == 0) {
            height = SymbolForm.of(standard).height(bytes());
        }
        return height;
    }

    /**
     * Returns how wide the light zone on each of the four sides is, as {@link Symbol#quietZone()}. A QR code is not drawn for it.
     *
     * @return modules
     * @throws MissingLibraryException if the symbol needs an optional library that is not there
     */
    public int quietZone() {
        return SymbolForm.of(standard).quietZone(bytes());
    }

    /**
     * Draws the code as its standard demands.
     *
     * @return the symbol
     * @throws MissingLibraryException if the symbol needs an optional library that is not there ({@link #isDrawable()})
     */
    public Symbol symbol() {
        return SymbolForm.of(standard).draw(bytes());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayCode that
                && standard == that.standard
                && amount.equals(that.amount)
                && payload.equals(that.payload)
                && charset.equals(that.charset)
                && reference.equals(that.reference)
                && adaptations.equals(that.adaptations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standard, payload);
    }

    @Override
    public String toString() {
        return "PayCode[" + standard.title() + "]";
    }
}
