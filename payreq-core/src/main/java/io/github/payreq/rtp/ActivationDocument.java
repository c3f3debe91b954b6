package io.github.payreq.rtp;

import io.github.payreq.method.BankTransfer;
import io.github.payreq.method.RussianTransfer;
import io.github.payreq.method.SepaTransfer;
import io.github.payreq.method.SwissTransfer;
import io.github.payreq.party.Address;
import io.github.payreq.party.Client;
import io.github.payreq.party.Payee;
import io.github.payreq.party.PersonName;
import io.github.payreq.reference.CreditorReference;
import io.github.payreq.request.AmountDue.OpenDiscount;
import io.github.payreq.request.Help;
import io.github.payreq.request.Invoice;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements of pain.013.001.07, in the order of its schema. */
final class ActivationDocument {

    private static final String NOT_PROVIDED = "NOTPROVIDED";
    private static final int NAME = 140;
    private static final int STREET = 70;
    private static final int HOUSE_OR_CODE = 16;
    private static final int TOWN = 35;
    private static final int REMITTANCE = 140;

    private final PaymentActivationRequest message;
    private final Situation situation;
    private final PaymentRequest request;
    private final BankTransfer method;
    private final Optional<String> debtorAgent;
    private final Optional<String> debtorAccount;
    private final Optional<String> creditorAgent;

    ActivationDocument(PaymentActivationRequest message, Situation situation, PaymentActivationRequest.Builder stated) {
        this.message = message;
        this.situation = situation;
        this.request = situation.request();
        this.method = message.method();
        this.debtorAgent = Optional.ofNullable(stated.debtorAgent);
        this.debtorAccount = Optional.ofNullable(stated.debtorAccount);
        this.creditorAgent = Optional.ofNullable(stated.creditorAgent);
    }

    String xml() {
        return ElementWriter.write(
                Element.of("Document", Element.of("CdtrPmtActvtnReq", groupHeader(), paymentInformation())),
                PaymentActivationRequest.NAMESPACE);
    }

    private Element groupHeader() {
        return Element.of(
                "GrpHdr",
                Element.of("MsgId", message.messageId()),
                Element.of("CreDtTm", message.createdAt().toString()),
                Element.of("NbOfTxs", "1"),
                Element.of("CtrlSum", message.amount().getAmount().toPlainString()),
                payee("InitgPty"));
    }

    private Element paymentInformation() {
        return Element.of(
                "PmtInf",
                // Optional here, but an answer has to repeat it (OrgnlPmtInfId).
                Element.of("PmtInfId", message.messageId()),
                Element.of("PmtMtd", "TRF"),
                Element.of(
                        "ReqdExctnDt",
                        Element.of("Dt", message.requestedExecutionOn().toString())),
                Element.of(
                        "XpryDt",
                        Element.of(
                                "DtTm",
                                message.expiresAt().map(Object::toString).orElse(""))),
                Element.of(
                        "PmtCond",
                        Element.of(
                                "AmtModAllwd",
                                request.help().map(Help::instalments).orElse(false)),
                        Element.of("EarlyPmtAllwd", true),
                        Element.of("GrntedPmtReqd", false)),
                debtor(),
                Element.of("DbtrAcct", Element.of("Id", Element.of("IBAN", debtorAccount.orElse("")))),
                agent("DbtrAgt", debtorAgent),
                transaction());
    }

    private Element transaction() {
        return Element.of(
                "CdtTrfTx",
                Element.of("PmtId", Element.of("EndToEndId", message.endToEndId())),
                Element.of("Amt", Element.of("InstdAmt", message.amount())),
                // SEPA shares the charges by its own rule (EPC125-05, section 4.3).
                Element.of("ChrgBr", method instanceof SepaTransfer ? "SLEV" : "SHAR"),
                creditorAgent(),
                creditor(),
                Element.of("CdtrAcct", Element.of("Id", accountId())),
                accountHolder().isPresent() ? payee("UltmtCdtr") : Element.of("UltmtCdtr"),
                remittance());
    }

    private Element debtor() {
        Client client = request.client();
        String name = client.organization()
                .flatMap(ActivationDocument::present)
                .or(() -> client.person().map(ActivationDocument::fullName))
                .orElse("");
        return Element.of("Dbtr", name(name), address(client.address(), client.country()));
    }

    /** Schemes want a name; where there is none they want to be told. */
    private static Element name(String name) {
        return Element.of("Nm", present(name).orElse(NOT_PROVIDED), NAME);
    }

    private static Optional<String> present(String text) {
        return Optional.of(IsoText.oneLine(text)).filter(line -> !line.isEmpty());
    }

    private static String fullName(PersonName person) {
        return Stream.of(person.given(), person.patronymic(), person.family())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Element payee(String element) {
        Payee payee = request.payee();
        return Element.of(element, name(payee.organization()), address(payee.address(), payee.country()));
    }

    /** If somebody else holds the account, the payee is the ultimate creditor. */
    private Element creditor() {
        return accountHolder().map(holder -> Element.of("Cdtr", name(holder))).orElseGet(() -> payee("Cdtr"));
    }

    private Optional<String> accountHolder() {
        return method.accountHolder()
                .flatMap(ActivationDocument::present)
                .filter(holder -> !holder.equals(request.payee().organization()));
    }

    private static Element address(Optional<Address> address, Optional<String> country) {
        return Element.of(
                "PstlAdr",
                Element.of("StrtNm", address.flatMap(Address::street), STREET),
                Element.of("BldgNb", address.flatMap(Address::house), HOUSE_OR_CODE),
                Element.of("PstCd", address.flatMap(Address::postalCode), HOUSE_OR_CODE),
                Element.of("TwnNm", address.flatMap(Address::town), TOWN),
                Element.of(
                        "Ctry", address.map(Address::country).or(() -> country).orElse("")));
    }

    private Element creditorAgent() {
        if (method instanceof RussianTransfer transfer) {
            // RUCBC: the Russian BIC of nine digits (ISO 20022, ExternalClearingSystemIdentification1Code).
            return Element.of(
                    "CdtrAgt",
                    Element.of(
                            "FinInstnId",
                            Element.of("BICFI", creditorAgent.orElse("")),
                            Element.of(
                                    "ClrSysMmbId",
                                    Element.of("ClrSysId", Element.of("Cd", "RUCBC")),
                                    Element.of("MmbId", transfer.bic())),
                            Element.of("Nm", transfer.bankName(), NAME)));
        }
        Optional<String> own = method instanceof SepaTransfer transfer ? transfer.bic() : Optional.empty();
        return agent("CdtrAgt", creditorAgent.or(() -> own));
    }

    private static Element agent(String element, Optional<String> bic) {
        Element identification = bic.map(known -> Element.of("BICFI", known))
                .orElseGet(() -> Element.of("Othr", Element.of("Id", NOT_PROVIDED)));
        return Element.of(element, Element.of("FinInstnId", identification));
    }

    private Element accountId() {
        return method instanceof RussianTransfer
                ? Element.of("Othr", Element.of("Id", method.account()))
                : Element.of("IBAN", method.account());
    }

    private Element remittance() {
        Invoice invoice = request.invoice();
        return Element.of(
                "RmtInf",
                method.reference()
                        .map(reference -> Element.of("Strd", document(invoice), documentAmount(), reference(reference)))
                        .orElseGet(() -> Element.of(
                                "Ustrd",
                                method.purpose()
                                        .flatMap(ActivationDocument::present)
                                        .orElse(invoice.number()),
                                REMITTANCE)));
    }

    private static Element document(Invoice invoice) {
        return Element.of(
                "RfrdDocInf",
                Element.of("Tp", Element.of("CdOrPrtry", Element.of("Cd", "CINV"))),
                Element.of("Nb", invoice.number(), IsoText.LONGEST_ID),
                Element.of("RltdDt", invoice.issuedOn().toString()));
    }

    /** What was due, what is taken off, and what is asked for: the full sum beside the reduced one. */
    private Element documentAmount() {
        return situation
                .amountDue()
                .discount()
                .map(OpenDiscount::saving)
                .map(saving -> Element.of(
                        "RfrdDocAmt",
                        Element.of("DuePyblAmt", situation.amountDue().amount()),
                        Element.of("DscntApldAmt", Element.of("Amt", saving)),
                        Element.of("RmtdAmt", message.amount())))
                .orElseGet(() -> Element.of("RfrdDocAmt"));
    }

    private Element reference(String reference) {
        if (CreditorReference.isValid(reference)) {
            return Element.of(
                    "CdtrRefInf",
                    Element.of(
                            "Tp",
                            Element.of("CdOrPrtry", Element.of("Cd", "SCOR")),
                            // ISO 11649.
                            Element.of("Issr", "ISO")),
                    Element.of("Ref", CreditorReference.parse(reference).value()));
        }
        // QRR: Swiss Implementation Guidelines for Credit Transfers. The type of any other reference is not known.
        boolean isQr = method instanceof SwissTransfer transfer && transfer.isQrIban();
        return Element.of(
                "CdtrRefInf",
                Element.of("Tp", Element.of("CdOrPrtry", Element.of("Prtry", isQr ? "QRR" : ""))),
                Element.of("Ref", reference, IsoText.LONGEST_ID));
    }
}
