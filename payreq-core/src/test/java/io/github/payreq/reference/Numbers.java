package io.github.payreq.reference;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every kind of number by its name, as the fixtures call it. */
final class Numbers {
    record Kind(String name, Predicate<String> isValid, Function<String, CheckedNumber> parse) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** How a kind is made of an invoice number, and how many digits that may have. */
    record Maker(String name, int longest, Function<String, CheckedNumber> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final String CREDITOR = "81234567";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            kind("AbaRoutingNumber", AbaRoutingNumber::isValid, AbaRoutingNumber::parse),
            kind("BelgianReference", BelgianReference::isValid, BelgianReference::parse),
            kind("BritishAccount", BritishAccount::isValid, BritishAccount::parse),
            kind("CreditorReference", CreditorReference::isValid, CreditorReference::parse),
            kind("CzechAccount", CzechAccount::isValid, CzechAccount::parse),
            kind("DanishFi", DanishFi::isValid, DanishFi::parse),
            kind("DutchReference", DutchReference::isValid, DutchReference::parse),
            kind("EstonianReference", EstonianReference::isValid, EstonianReference::parse),
            kind("FinnishReference", FinnishReference::isValid, FinnishReference::parse),
            kind("Iban", Iban::isValid, Iban::parse),
            kind("NorwegianAccount", NorwegianAccount::isValid, NorwegianAccount::parse),
            kind("NorwegianKid", NorwegianKid::isValid, NorwegianKid::parse),
            kind(
                    "NorwegianKid modulo 10",
                    text -> NorwegianKid.isValid(text)
                            && NorwegianKid.parse(text).isModulus10(),
                    NorwegianKid::parse),
            kind(
                    "NorwegianKid modulo 11",
                    text -> NorwegianKid.isValid(text)
                            && NorwegianKid.parse(text).isModulus11(),
                    NorwegianKid::parse),
            kind("PolishAccount", PolishAccount::isValid, PolishAccount::parse),
            kind("SerbianAccount", SerbianAccount::isValid, SerbianAccount::parse),
            kind("SlovenianReference", SlovenianReference::isValid, SlovenianReference::parse),
            kind("SwedishGiro", SwedishGiro::isValid, SwedishGiro::parse),
            kind("SwedishOcr", SwedishOcr::isValid, SwedishOcr::parse),
            kind("SwissQrReference", SwissQrReference::isValid, SwissQrReference::parse));

    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            maker("BelgianReference", 10, BelgianReference::of),
            maker("CreditorReference", 21, CreditorReference::of),
            maker("DanishFi", 14, number -> DanishFi.of(number, CREDITOR)),
            maker("DanishFi 75", 15, number -> DanishFi.ofType75(number, CREDITOR)),
            maker("DutchReference", 15, DutchReference::of),
            maker("EstonianReference", 19, EstonianReference::of),
            maker("FinnishReference", 19, FinnishReference::of),
            maker(
                    "FinnishReference as RF",
                    19,
                    number -> FinnishReference.of(number).creditorReference()),
            maker("NorwegianKid", 24, NorwegianKid::of),
            maker("NorwegianKid modulo 11", 24, NorwegianKid::ofModulus11),
            maker("SlovenianReference", 12, SlovenianReference::of),
            maker("SwedishOcr", 24, SwedishOcr::of),
            maker("SwedishOcr with length digit", 23, SwedishOcr::withLengthDigit),
            maker("SwedishOcr of 25", 24, number -> SwedishOcr.ofLength(number, 25)),
            maker("SwissQrReference", 26, SwissQrReference::of));

    private Numbers() {}

    static Kind kind(String name) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new AssertionError(name);
        }
        return kind;
    }

    /** The kind of what a maker makes: {@code DanishFi 75} makes a {@code DanishFi}. */
    static Kind kindOf(CheckedNumber number) {
        return kind(number.getClass().getSimpleName());
    }

    static Iterable<Kind> kinds() {
        return KINDS.values();
    }

    static Maker maker(String name) {
        Maker maker = MAKERS.get(name);
        if (maker == null) {
            throw new AssertionError(name);
        }
        return maker;
    }

    static Iterable<String> makers() {
        return MAKERS.keySet().stream().sorted().toList();
    }

    /** The text with the digit there replaced by the one that is so many steps further, in a circle. */
    static String changed(String text, int at, int step) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(at, (char) ('0' + (text.charAt(at) - '0' + step) % 10));
        return changed.toString();
    }

    private static Map.Entry<String, Kind> kind(
            String name, Predicate<String> isValid, Function<String, CheckedNumber> parse) {
        return Map.entry(name, new Kind(name, isValid, parse));
    }

    private static Map.Entry<String, Maker> maker(String name, int longest, Function<String, CheckedNumber> of) {
        return Map.entry(name, new Maker(name, longest, of));
    }
}
