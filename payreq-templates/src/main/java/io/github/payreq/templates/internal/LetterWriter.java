package io.github.payreq.templates.internal;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Occasion;
import io.github.payreq.contact.Tone;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.request.Situation;
import io.github.payreq.request.StatementOfAccount;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.Part;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a letter on paper: the parts of the e-mail, below the sender, the recipient, the place and the day. */
public final class LetterWriter {

    /** Where the number stands before the street; UPU, Addressing the world, the countries' own pages. */
    private static final Set<String> HOUSE_FIRST = Set.of(
            "AU", "CA", "FR", "GB", "HK", "IE", "IL", "IN", "LU", "MC", "MY", "NZ", "PH", "PK", "SG", "TH", "US", "ZA");

    /** Where a comma stands before the number. */
    private static final Set<String> COMMA = Set.of("BR", "KZ", "RU", "UA");

    /** Where the postal code stands behind the town, on its line. */
    private static final Set<String> CODE_LAST = Set.of("AU", "CA", "HK", "IN", "NZ", "SG", "TH", "US");

    /** Where the postal code has a line of its own, below the town. */
    private static final Set<String> CODE_BELOW = Set.of("GB", "IE", "RU", "UA", "ZA");

    /** Where an address begins with its largest part, and ends with the name. */
    private static final Set<String> LARGEST_FIRST = Set.of("CN", "JP", "TW");

    /** What can be read from paper although no browser opens it. */
    private static final List<String> CONTACTS = List.of("tel:", "mailto:");

    private LetterWriter() {}

    /**
     * A letter in parts.
     *
     * @param sender who writes, a line each
     * @param recipient to whom, a line each
     * @param date the place and the day
     * @param subject what it is about
     * @param parts the text
     */
    public record Paper(List<String> sender, List<String> recipient, String date, String subject, List<Part> parts) {}

    /**
     * Writes about one request.
     *
     * @param situation the situation
     * @param occasion an occasion that fits it
     * @param tone the tone
     * @param sender who signs
     * @param texts the texts of the language
     * @return the letter
     */
    public static Paper write(
            Situation situation, Occasion occasion, Tone tone, Optional<AccountManager> sender, Texts texts) {
        return around(
                EmailWriter.write(situation, occasion, tone, sender, false, texts, Channel.LETTER), situation, texts);
    }

    /**
     * Writes about several requests.
     *
     * @param situations what it lists, at least two
     * @param carrier that of them which gives occasion and tone
     * @param occasion an occasion that fits it and that asks
     * @param tone the tone
     * @param sender who signs
     * @param texts the texts of the language
     * @return the letter
     */
    public static Paper several(
            List<Situation> situations,
            Situation carrier,
            Occasion occasion,
            Tone tone,
            Optional<AccountManager> sender,
            Texts texts) {
        return around(
                SeveralWriter.email(situations, carrier, occasion, tone, sender, texts, Channel.LETTER),
                carrier,
                texts);
    }

    /**
     * Writes a statement of account, dated on its last day.
     *
     * @param account the statement
     * @param tone the tone
     * @param sender who signs
     * @param texts the texts of the language
     * @return the letter
     */
    public static Paper statement(StatementOfAccount account, Tone tone, Optional<AccountManager> sender, Texts texts) {
        return around(
                StatementWriter.write(account, tone, sender, texts, Channel.LETTER),
                account.requests().get(0).payee(),
                account.requests().get(0).client(),
                account.to(),
                texts);
    }

    private static Paper around(EmailWriter.Email email, Situation situation, Texts texts) {
        return around(email, situation.request().payee(), situation.request().client(), situation.today(), texts);
    }

    private static Paper around(EmailWriter.Email email, Payee payee, Client client, LocalDate today, Texts texts) {
        return new Paper(
                sender(payee),
                recipient(payee, client, texts),
                date(payee, today, texts),
                email.subject(),
                email.parts().stream().map(LetterWriter::onPaper).toList());
    }

    /** Nobody types the address of an app, which stands in the code beside it. */
    private static Part onPaper(Part part) {
        return new Part(
                part.block(),
                part.lines().stream().filter(line -> !leadsToApp(line)).toList());
    }

    private static boolean leadsToApp(Line line) {
        boolean leads = line.kind() == Line.Kind.LINK || line.kind() == Line.Kind.PAY;
        return leads && !line.isWebAddress() && CONTACTS.stream().noneMatch(line.value()::startsWith);
    }

    private static List<String> sender(Payee payee) {
        List<String> lines = new ArrayList<>();
        lines.add(payee.organization());
        payee.address().ifPresent(address -> lines.addAll(lines(address)));
        return List.copyOf(lines);
    }

    /** The names, then where they are; in East Asia the other way round. */
    private static List<String> recipient(Payee payee, Client client, Texts texts) {
        List<String> lines = new ArrayList<>(names(client, texts));
        client.address().ifPresent(address -> {
            lines.addAll(isLargestFirst(address) ? 0 : lines.size(), lines(address));
            boolean abroad = !payee.address()
                    .map(Address::country)
                    .or(payee::country)
                    .orElse(address.country())
                    .equals(address.country());
            if (abroad) {
                lines.add(CountryNames.of(texts.locale().language(), address.country()));
            }
        });
        return List.copyOf(lines);
    }

    /** A company with the person whom it may concern below it, or one of the two. */
    private static List<String> names(Client client, Texts texts) {
        Optional<String> person = client.person().map(PersonName::inFull).filter(name -> !name.isEmpty());
        Frame values = Frame.few();
        person.ifPresent(name -> values.put(Argument.NAME, name));
        client.organization().ifPresent(name -> values.put(Argument.ORGANIZATION, name));
        List<String> lines = new ArrayList<>();
        if (person.isPresent()) {
            client.organization().ifPresent(lines::add);
            lines.add(texts.render(lines.isEmpty() ? "letter.person" : "letter.attention", values));
        } else if (client.organization().isPresent()) {
            lines.add(texts.render("letter.organization", values));
        }
        return lines;
    }

    /** Written in the script of the country; in Latin letters the order is that of other countries. */
    private static boolean isLargestFirst(Address address) {
        return LARGEST_FIRST.contains(address.country())
                && address.town().stream()
                        .flatMapToInt(String::codePoints)
                        .anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.HAN);
    }

    /** In the order of the country to which the letter goes. */
    static List<String> lines(Address address) {
        if (isLargestFirst(address)) {
            return largestFirst(address);
        }
        List<String> lines = new ArrayList<>();
        String country = address.country();
        boolean houseFirst = HOUSE_FIRST.contains(country);
        String street = joined(
                houseFirst ? address.house() : address.street(),
                houseFirst ? address.street() : address.house(),
                COMMA.contains(country) ? ", " : " ");
        String town;
        if (CODE_BELOW.contains(country)) {
            town = address.town().orElse("");
        } else if (CODE_LAST.contains(country)) {
            town = joined(address.town(), address.postalCode(), " ");
        } else {
            town = joined(address.postalCode(), address.town(), " ");
        }
        Stream.of(
                        street,
                        town,
                        CODE_BELOW.contains(country) ? address.postalCode().orElse("") : "")
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    private static List<String> largestFirst(Address address) {
        List<String> lines = new ArrayList<>();
        address.postalCode().ifPresent(code -> lines.add((address.country().equals("JP") ? "〒" : "") + code));
        lines.add(Stream.of(address.town(), address.street(), address.house())
                .flatMap(Optional::stream)
                .collect(Collectors.joining()));
        return lines;
    }

    private static String joined(Optional<String> first, Optional<String> second, String between) {
        return Stream.of(first, second).flatMap(Optional::stream).collect(Collectors.joining(between));
    }

    private static String date(Payee payee, LocalDate today, Texts texts) {
        Frame values = Frame.few().put(Argument.TODAY, today);
        Optional<String> town = payee.address().flatMap(Address::town);
        town.ifPresent(name -> values.put(Argument.TOWN, name));
        return texts.render(town.isPresent() ? "letter.dateAt" : "letter.date", values);
    }
}
