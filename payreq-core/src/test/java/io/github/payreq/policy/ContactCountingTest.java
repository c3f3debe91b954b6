package io.github.payreq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.ContactEvent;
import io.github.payreq.contact.ContactEvent.CallOutcome;
import io.github.payreq.contact.History;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is one contact, and what are several: the policy counts contacts, laws count messages and calls. */
class ContactCountingTest {

    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    private static Contacts contacts(ContactEvent... events) {
        Contacts contacts = new Contacts();
        History.of(events).events().forEach(contacts::add);
        return contacts;
    }

    private static ContactEvent mail(Duration after, String request, Channel channel) {
        return Events.sent(NINE.plus(after), request, "first", channel, request + "/0/first/" + channel);
    }

    private static ContactEvent unkeyed(Duration after, String request, String stage, Channel channel) {
        return Events.sent(NINE.plus(after), request, stage, channel, "");
    }

    private static ContactEvent call(Duration after, String request) {
        Instant at = NINE.plus(after);
        return new ContactEvent.Call(
                "call@" + at + request,
                at,
                request.isEmpty() ? Optional.empty() : Optional.of(request),
                CallOutcome.NOT_REACHED,
                Optional.empty());
    }

    private static int messages(Contacts contacts, ChannelClass... classes) {
        return contacts.of(EnumSet.copyOf(List.of(classes))).length;
    }

    private static final Duration NOW = Duration.ZERO;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LATER = HOUR.plusNanos(1);

    @Test
    void theChannelsOfAMessageAreOneContactWithinAnHourAndItIsAsLateAsItsLastChannel() {
        Contacts within = contacts(mail(NOW, "a", Channel.EMAIL), mail(HOUR, "a", Channel.SMS));
        Contacts after = contacts(mail(NOW, "a", Channel.EMAIL), mail(LATER, "a", Channel.SMS));

        assertThat(within.together()).containsExactly(NINE.plus(HOUR));
        assertThat(messages(within, ChannelClass.MESSAGE)).isEqualTo(2);
        assertThat(after.together()).containsExactly(NINE, NINE.plus(LATER));
    }

    @Test
    void aMinuteLessThanAnHourIsCountedInSecondsAndTheirParts() {
        Instant late = NINE.plusNanos(500);
        Contacts contacts = contacts(
                Events.sent(late, "a", "first", Channel.EMAIL, "a/0/first/email"),
                Events.sent(NINE.plus(HOUR).plusNanos(400), "a", "first", Channel.SMS, "a/0/first/sms"),
                Events.sent(NINE.plus(HOUR).plusNanos(501), "a", "first", Channel.LETTER, "a/0/first/letter"));

        assertThat(contacts.together())
                .containsExactly(NINE.plus(HOUR).plusNanos(400), NINE.plus(HOUR).plusNanos(501));
    }

    @Test
    void messagesAboutDifferentRequestsOrStagesAreSeveralContacts() {
        assertThat(contacts(mail(NOW, "a", Channel.EMAIL), mail(NOW, "b", Channel.SMS))
                        .together())
                .hasSize(2);
        assertThat(contacts(
                                unkeyed(NOW, "a", "first", Channel.EMAIL),
                                unkeyed(NOW, "a", "second", Channel.SMS),
                                unkeyed(NOW, "b", "first", Channel.SMS))
                        .together())
                .hasSize(3);
    }

    @Test
    void withoutAKeyOnOneSideTheRequestAndTheStageTell() {
        assertThat(contacts(mail(NOW, "a", Channel.EMAIL), unkeyed(NOW, "a", "first", Channel.SMS))
                        .together())
                .hasSize(1);
        assertThat(contacts(mail(NOW, "a", Channel.EMAIL), unkeyed(NOW, "a", "second", Channel.SMS))
                        .together())
                .hasSize(2);
    }

    @Test
    void aCallAndWhatWasNotedAboutItAreOneContactButTwoOfTheLaws() {
        Contacts placedFirst = contacts(mail(NOW, "a", Channel.CALL), call(Duration.ofMinutes(5), "a"));
        Contacts notedFirst = contacts(call(NOW, "a"), mail(Duration.ofMinutes(5), "a", Channel.CALL));

        assertThat(placedFirst.together()).containsExactly(NINE.plusSeconds(300));
        assertThat(notedFirst.together()).containsExactly(NINE.plusSeconds(300));
        assertThat(messages(placedFirst, ChannelClass.CALL)).isEqualTo(2);
    }

    @Test
    void aCallThatNamesNoRequestBelongsToTheMessageBesideIt() {
        assertThat(contacts(mail(NOW, "a", Channel.CALL), call(NOW, "")).together())
                .hasSize(1);
        assertThat(contacts(mail(NOW, "a", Channel.CALL), call(NOW, "b")).together())
                .hasSize(2);
    }

    @Test
    void twoCallsAreTwoContactsAndACallIsNoneWithAnEMail() {
        assertThat(contacts(call(NOW, "a"), call(Duration.ofMinutes(5), "a")).together())
                .hasSize(2);
        assertThat(contacts(mail(NOW, "a", Channel.EMAIL), call(NOW, "a")).together())
                .hasSize(2);
    }

    @Test
    void contactsAreInTheOrderOfTheirLastChannel() {
        Contacts contacts = contacts(
                mail(NOW, "a", Channel.EMAIL),
                mail(Duration.ofMinutes(10), "b", Channel.EMAIL),
                mail(Duration.ofMinutes(20), "a", Channel.SMS));

        assertThat(contacts.together())
                .containsExactly(NINE.plus(Duration.ofMinutes(10)), NINE.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aKeyThatIsRecordedForSeveralRequestsIsOneMessageWithinAnHourAndLaterAnother() {
        String key = "client-1@2026-11-30.a/0/first/email";
        ContactEvent one = Events.sent(NINE, "a", "first", Channel.EMAIL, key);
        ContactEvent other = Events.sent(NINE.plus(HOUR), "b", "first", Channel.EMAIL, key);
        ContactEvent again = Events.sent(NINE.plus(LATER), "b", "first", Channel.EMAIL, key);

        assertThat(messages(contacts(one, other), ChannelClass.MESSAGE)).isEqualTo(1);
        assertThat(messages(contacts(one, again), ChannelClass.MESSAGE)).isEqualTo(2);
        assertThat(messages(
                        contacts(unkeyed(NOW, "a", "first", Channel.EMAIL), unkeyed(HOUR, "b", "first", Channel.EMAIL)),
                        ChannelClass.MESSAGE))
                .isEqualTo(2);
    }

    @Test
    void eachClassIsCountedByItselfAndTogetherWithOthers() {
        Contacts contacts = contacts(
                mail(NOW, "a", Channel.EMAIL),
                mail(NOW, "b", Channel.SMS),
                mail(NOW, "c", Channel.MESSENGER),
                mail(NOW, "d", Channel.CALL),
                mail(NOW, "e", Channel.MEETING),
                mail(NOW, "f", Channel.LETTER));

        assertThat(messages(contacts, ChannelClass.MESSAGE)).isEqualTo(3);
        assertThat(messages(contacts, ChannelClass.CALL)).isEqualTo(1);
        assertThat(messages(contacts, ChannelClass.MEETING)).isEqualTo(1);
        assertThat(messages(contacts, ChannelClass.LETTER)).isEqualTo(1);
        assertThat(messages(contacts, ChannelClass.CALL, ChannelClass.LETTER)).isEqualTo(2);
        assertThat(messages(contacts, ChannelClass.MESSAGE, ChannelClass.MEETING))
                .isEqualTo(4);
        assertThat(messages(contacts, ChannelClass.MESSAGE)).as("asked again").isEqualTo(3);
        assertThat(contacts().of(Set.of(ChannelClass.MESSAGE))).isEmpty();
    }
}
