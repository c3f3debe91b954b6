package io.github.payreq.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ToStringTest {

    private static final String CANARY = "Canary";

    @Test
    void nobodyIsNamed() {
        PersonName name = PersonName.builder()
                .given(CANARY)
                .patronymic(CANARY)
                .family(CANARY)
                .title(CANARY)
                .vocative(CANARY)
                .build();
        AccountManager manager = AccountManager.builder(CANARY)
                .phone("+79990000001")
                .email(CANARY + "@example.com")
                .build();
        Address address = Address.builder("CH").street(CANARY).town(CANARY).build();
        Brand brand = Brand.builder(CANARY).build();
        Client client = Client.builder("client-1")
                .person(name)
                .organization(CANARY)
                .email(CANARY + "@example.com")
                .phone("+79990000001")
                .messenger(CANARY)
                .address(address)
                .timeZone(ZoneId.of("Europe/Zurich"))
                .build();
        Payee payee = Payee.builder(CANARY)
                .manager(manager)
                .brand(brand)
                .address(address)
                .build();

        for (Object value : new Object[] {name, manager, address, brand, client, payee}) {
            assertThat(value.toString())
                    .as(value.getClass().getSimpleName())
                    .doesNotContain(CANARY)
                    .doesNotContain("+7999");
        }
    }
}
