package io.github.payreq.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.Channel;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.ClientContact.Role;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Requests;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private static final ClientContact ACCOUNTS = ClientContact.builder(Role.ACCOUNTS)
            .email("accounts@weber.example")
            .phone("+4930111")
            .build();
    private static final ClientContact APPROVER = ClientContact.builder(Role.APPROVER)
            .email("site@weber.example")
            .phone("+4930222")
            .build();

    private static List<String> recipients(Channel channel, UnaryOperator<Client.Builder> with) {
        Client.Builder client = Client.builder("client-weber").business().timeZone(ZoneId.of("Europe/Berlin"));
        PaymentRequest request =
                Requests.small().client(with.apply(client).build()).build();
        return Recipients.of(request, channel).stream()
                .map(one -> one.role() + " " + one.address())
                .toList();
    }

    @Test
    void withoutContactsTheClientsOwnAddressIsUsed() {
        assertThat(recipients(Channel.EMAIL, client -> client.email("anna@weber.example")))
                .containsExactly("ACCOUNTS anna@weber.example");
        assertThat(recipients(Channel.SMS, client -> client.phone("+4930000"))).containsExactly("ACCOUNTS +4930000");
        assertThat(recipients(Channel.CALL, client -> client.phone("+4930000"))).containsExactly("ACCOUNTS +4930000");
        assertThat(recipients(Channel.MESSENGER, client -> client.messenger("@anna")))
                .containsExactly("ACCOUNTS @anna");
    }

    // invoiceninja/invoiceninja#1309, #1880, #8500: separate mails per contact; radekhulan/myucto#60: who approves does
    // not get it
    @Test
    void oneMailGoesToTheAccountsWithACopyToWhoApproves() {
        assertThat(recipients(
                        Channel.EMAIL,
                        client -> client.email("anna@weber.example")
                                .contact(APPROVER)
                                .contact(ACCOUNTS)))
                .containsExactly("ACCOUNTS accounts@weber.example", "APPROVER site@weber.example");
    }

    // metasfresh/metasfresh#15516: a separate address for dunning
    @Test
    void theClientsOwnAddressStandsInForAccountsThatHaveNone() {
        ClientContact byPhone =
                ClientContact.builder(Role.ACCOUNTS).phone("+4930111").build();

        assertThat(recipients(
                        Channel.EMAIL,
                        client -> client.email("anna@weber.example")
                                .contact(byPhone)
                                .contact(APPROVER)))
                .containsExactly("ACCOUNTS anna@weber.example", "APPROVER site@weber.example");
    }

    @Test
    void aTextMessageHasNoCopies() {
        ClientContact second =
                ClientContact.builder(Role.ACCOUNTS).phone("+4930112").build();

        assertThat(recipients(
                        Channel.SMS,
                        client -> client.phone("+4930000")
                                .contact(APPROVER)
                                .contact(ACCOUNTS)
                                .contact(second)))
                .containsExactly("ACCOUNTS +4930111");
    }

    @Test
    void anAddressGetsTheMessageOnce() {
        ClientContact again =
                ClientContact.builder(Role.COPY).email("accounts@WEBER.example").build();

        assertThat(recipients(Channel.EMAIL, client -> client.contact(ACCOUNTS).contact(again)))
                .containsExactly("ACCOUNTS accounts@weber.example");
    }

    @Test
    void copiesAloneAreNotSent() {
        assertThat(recipients(Channel.EMAIL, client -> client.contact(APPROVER)))
                .isEmpty();
        assertThat(recipients(Channel.SMS, client -> client)).isEmpty();
    }

    @Test
    void lettersAndMeetingsHaveNoAddressToCompare() {
        assertThat(recipients(Channel.LETTER, client -> client.email("a@b.example")))
                .isEmpty();
        assertThat(recipients(Channel.MEETING, client -> client.email("a@b.example")))
                .isEmpty();
    }
}
