package io.github.payreq.json;

import static io.github.payreq.json.Forms.BOOLEAN;
import static io.github.payreq.json.Forms.DATE;
import static io.github.payreq.json.Forms.HOURS;
import static io.github.payreq.json.Forms.INTEGER;
import static io.github.payreq.json.Forms.MONEY;
import static io.github.payreq.json.Forms.TEXT;
import static io.github.payreq.json.Forms.ZONE;

import io.github.payreq.contact.Channel;
import io.github.payreq.contact.Formality;
import io.github.payreq.party.AccountManager;
import io.github.payreq.party.Address;
import io.github.payreq.party.Brand;
import io.github.payreq.party.Client;
import io.github.payreq.party.ClientContact;
import io.github.payreq.party.Gender;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PaymentHistory;
import io.github.payreq.party.PersonName;
import io.github.payreq.party.Preferences;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The forms of who pays and who asks. */
final class PartyForms {

    static final Form<Channel> CHANNEL = TextForm.oneOf(Channel.class);
    static final Form<Formality> FORMALITY = TextForm.oneOf(Formality.class);

    static final ObjectForm<Address, Address.Builder> ADDRESS = ObjectForm.built(
                    in -> Address.builder(in.text("country")), Address.Builder::build)
            .optional("street", TEXT, Address::street, Address.Builder::street)
            .optional("house", TEXT, Address::house, Address.Builder::house)
            .optional("postalCode", TEXT, Address::postalCode, Address.Builder::postalCode)
            .optional("town", TEXT, Address::town, Address.Builder::town)
            .field("country", TEXT, Address::country);

    static final ObjectForm<PersonName, PersonName.Builder> PERSON = ObjectForm.built(
                    in -> PersonName.builder(), PersonName.Builder::build)
            .optional("given", TEXT, PersonName::given, PersonName.Builder::given)
            .optional("patronymic", TEXT, PersonName::patronymic, PersonName.Builder::patronymic)
            .optional("family", TEXT, PersonName::family, PersonName.Builder::family)
            .optional("title", TEXT, PersonName::title, PersonName.Builder::title)
            .optional("vocative", TEXT, PersonName::vocative, PersonName.Builder::vocative)
            .optional("gender", TextForm.oneOf(Gender.class), PersonName::gender, PersonName.Builder::gender);

    static final ObjectForm<Preferences, Preferences.Builder> PREFERENCES = ObjectForm.built(
                    in -> Preferences.builder(), Preferences.Builder::build)
            .optional("channel", CHANNEL, Preferences::channel, Preferences.Builder::channel)
            .list("methods", TEXT, Preferences::methods, Preferences.Builder::methods);

    static final ObjectForm<PaymentHistory, PaymentHistory.Builder> PAYMENT_HISTORY = ObjectForm.built(
                    in -> PaymentHistory.builder(), PaymentHistory.Builder::build)
            .field("paidInvoices", INTEGER, PaymentHistory::paidInvoices, PaymentHistory.Builder::paidInvoices)
            .optional("lastPaidOn", DATE, PaymentHistory::lastPaidOn, PaymentHistory.Builder::lastPaidOn)
            .optional("lastPaidAmount", MONEY, PaymentHistory::lastPaidAmount, PaymentHistory.Builder::lastPaidAmount)
            .optional("clientSince", DATE, PaymentHistory::clientSince, PaymentHistory.Builder::clientSince);

    private static final Form<ClientContact.Role> ROLE = TextForm.oneOf(ClientContact.Role.class);

    static final ObjectForm<ClientContact, ClientContact.Builder> CLIENT_CONTACT = ObjectForm.built(
                    in -> ClientContact.builder(in.required("role", ROLE)), ClientContact.Builder::build)
            .field("role", ROLE, ClientContact::role)
            .optional("name", TEXT, ClientContact::name, ClientContact.Builder::name)
            .optional("email", TEXT, ClientContact::email, ClientContact.Builder::email)
            .optional("phone", TEXT, ClientContact::phone, ClientContact.Builder::phone);

    static final ObjectForm<Client, Client.Builder> CLIENT = ObjectForm.built(
                    in -> Client.builder(in.text("id")), Client.Builder::build)
            .field("id", TEXT, Client::id)
            .optional("person", PERSON, Client::person, Client.Builder::person)
            .optional("organization", TEXT, Client::organization, Client.Builder::organization)
            .field("business", BOOLEAN, Client::business, PartyForms::business)
            .optional("email", TEXT, Client::email, Client.Builder::email)
            .optional("phone", TEXT, Client::phone, Client.Builder::phone)
            .optional("messenger", TEXT, Client::messenger, Client.Builder::messenger)
            .optional("timeZone", ZONE, Client::timeZone, Client.Builder::timeZone)
            .optional("country", TEXT, Client::country, Client.Builder::country)
            .optional("region", TEXT, Client::region, Client.Builder::region)
            .optional("language", TEXT, Client::language, Client.Builder::language)
            .optional("formality", FORMALITY, Client::formality, Client.Builder::formality)
            .optional("address", ADDRESS, Client::address, Client.Builder::address)
            .optional("prefers", PREFERENCES, PartyForms::preferences, Client.Builder::prefers)
            .optional("history", PAYMENT_HISTORY, PartyForms::paymentHistory, Client.Builder::history)
            .list("contacts", CLIENT_CONTACT, Client::contacts, Client.Builder::contact);

    static final ObjectForm<AccountManager, AccountManager.Builder> MANAGER = ObjectForm.built(
                    in -> AccountManager.builder(in.text("name")), AccountManager.Builder::build)
            .field("name", TEXT, AccountManager::name)
            .optional("role", TEXT, AccountManager::role, AccountManager.Builder::role)
            .optional("phone", TEXT, AccountManager::phone, AccountManager.Builder::phone)
            .optional("email", TEXT, AccountManager::email, AccountManager.Builder::email)
            .optional("hours", HOURS, AccountManager::hours, AccountManager.Builder::hours)
            .list("languages", TEXT, AccountManager::languages, AccountManager.Builder::speaks)
            .optional("deputy", new Deputy(), AccountManager::deputy, AccountManager.Builder::deputy);

    static final ObjectForm<Brand, Brand.Builder> BRAND = ObjectForm.built(
                    in -> Brand.builder(in.text("name")), Brand.Builder::build)
            .field("name", TEXT, Brand::name)
            .optional("colour", TEXT, Brand::colour, Brand.Builder::colour)
            .optional("logoUrl", TEXT, Brand::logoUrl, Brand.Builder::logoUrl)
            .optional("website", TEXT, Brand::website, Brand.Builder::website);

    static final ObjectForm<Payee, Payee.Builder> PAYEE = ObjectForm.built(
                    in -> Payee.builder(in.text("organization")), Payee.Builder::build)
            .field("organization", TEXT, Payee::organization)
            .optional("taxId", TEXT, Payee::taxId, Payee.Builder::taxId)
            .optional(
                    "registrationReasonCode",
                    TEXT,
                    Payee::registrationReasonCode,
                    Payee.Builder::registrationReasonCode)
            .optional("country", TEXT, Payee::country, Payee.Builder::country)
            .optional("address", ADDRESS, Payee::address, Payee.Builder::address)
            .optional("manager", MANAGER, Payee::manager, Payee.Builder::manager)
            .list("managers", MANAGER, Payee::managers, Payee.Builder::furtherManager)
            .optional("brand", BRAND, Payee::brand, Payee.Builder::brand)
            .optional("timeZone", ZONE, Payee::timeZone, Payee.Builder::timeZone)
            .optional("language", TEXT, Payee::language, Payee.Builder::language);

    private PartyForms() {}

    private static void business(Client.Builder client, boolean business) {
        if (business) {
            client.business();
        } else {
            client.consumer();
        }
    }

    private static Optional<Preferences> preferences(Client client) {
        return Optional.of(client.prefers())
                .filter(prefers -> !prefers.equals(Preferences.builder().build()));
    }

    private static Optional<PaymentHistory> paymentHistory(Client client) {
        return Optional.of(client.history())
                .filter(history -> !history.equals(PaymentHistory.builder().build()));
    }

    /** A manager within a manager. */
    private static final class Deputy implements Form<AccountManager> {

        @Override
        public AccountManager read(JsonValue value) {
            return MANAGER.read(value);
        }

        @Override
        public void write(AccountManager value, JsonGenerator out) {
            MANAGER.write(value, out);
        }
    }
}
