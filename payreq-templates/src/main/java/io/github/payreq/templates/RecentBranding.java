package io.github.payreq.templates;

import io.github.payreq.party.Brand;
import io.github.payreq.party.Payee;
import io.github.payreq.templates.layout.Branding;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds a payee's branding and keeps the last one, since most messages of a host are of the same payee, and to measure colours takes
 * longer than to write a message.
 *
 * <p>This class is thread-safe.
 */
final class RecentBranding implements Function<Payee, Branding> {

    private volatile @Nullable Branding last;

    @Override
    public Branding apply(Payee payee) {
        Branding recent = last;
        if (recent != null && isOf(payee, recent)) {
            return recent;
        }
        Branding branding = Branding.of(payee);
        last = branding;
        return branding;
    }

    private static boolean isOf(Payee payee, Branding branding) {
        Optional<Brand> brand = payee.brand();
        return branding.name().equals(payee.displayName())
                && branding.colour().equals(brand.flatMap(Brand::colour))
                && branding.logoUrl().equals(brand.flatMap(Brand::logoUrl))
                && branding.website().equals(brand.flatMap(Brand::website));
    }
}
