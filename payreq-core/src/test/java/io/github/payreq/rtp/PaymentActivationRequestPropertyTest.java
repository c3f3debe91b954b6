package io.github.payreq.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreq.contact.History;
import io.github.payreq.json.Samples;
import io.github.payreq.method.BankTransfer;
import io.github.payreq.request.PaymentRequest;
import io.github.payreq.request.Situation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.w3c.dom.Element;

/** What holds of every message, read back by a DOM parser. */
class PaymentActivationRequestPropertyTest {

    /** The limits of pain.013.001.07 by the names of its elements. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("MsgId", 35),
            Map.entry("PmtInfId", 35),
            Map.entry("EndToEndId", 35),
            Map.entry("Nm", 140),
            Map.entry("StrtNm", 70),
            Map.entry("BldgNb", 16),
            Map.entry("PstCd", 16),
            Map.entry("TwnNm", 35),
            Map.entry("MmbId", 35),
            Map.entry("Id", 34),
            Map.entry("Nb", 35),
            Map.entry("Ref", 35),
            Map.entry("Ustrd", 140));

    private interface Expectation {
        void holds(Situation situation, PaymentActivationRequest message, Xml xml) throws Exception;
    }

    /** Each transfer of a generated request, on a day from its issue to a month after it is due. */
    private static void every(long seed, int day, Expectation expectation) throws Exception {
        PaymentRequest request = Samples.generated(seed);
        LocalDate today =
                day < 0 ? request.invoice().issuedOn() : request.dueOn().plusDays(day - 10L);
        Situation situation = Situation.on(request, History.none(), today);
        List<BankTransfer> transfers = request.methods().stream()
                .filter(BankTransfer.class::isInstance)
                .map(BankTransfer.class::cast)
                .toList();
        Assume.that(!transfers.isEmpty() && !situation.amountDue().isSettled());
        for (BankTransfer transfer : transfers) {
            PaymentActivationRequest message = PaymentActivationRequest.of(situation, transfer);
            expectation.holds(situation, message, Xml.parse(message.xml()));
        }
    }

    // kapsiry/sikteeri#117: text and document named different sums
    @Property(tries = 500)
    void carriesTheSumToPayTodayOnce(@ForAll long seed, @ForAll @IntRange(min = -10, max = 40) int day)
            throws Exception {
        every(seed, day, (situation, message, xml) -> {
            Money sum = situation.amountDue().toPayToday();

            Element amount = xml.node("PmtInf/CdtTrfTx/Amt/InstdAmt").orElseThrow();
            assertThat(new BigDecimal(amount.getTextContent())).isEqualTo(sum.getAmount());
            assertThat(amount.getAttribute("Ccy"))
                    .isEqualTo(sum.getCurrencyUnit().getCode());
            assertThat(xml.text("GrpHdr/CtrlSum")).contains(amount.getTextContent());
            assertThat(xml.text("GrpHdr/NbOfTxs")).contains("1");
            xml.node("PmtInf/CdtTrfTx/RmtInf/Strd/RfrdDocAmt").ifPresent(stated -> {
                String path = "PmtInf/CdtTrfTx/RmtInf/Strd/RfrdDocAmt/";
                assertThat(number(xml, path + "DuePyblAmt").subtract(number(xml, path + "DscntApldAmt/Amt")))
                        .isEqualTo(number(xml, path + "RmtdAmt"))
                        .isEqualTo(sum.getAmount());
            });
        });
    }

    private static BigDecimal number(Xml xml, String path) {
        return new BigDecimal(xml.text(path).orElseThrow());
    }

    /** Whenever the message may still be accepted, the request itself asks for the same sum. */
    @Property(tries = 500)
    void canBeAcceptedOnlyWhileItsSumIsRight(@ForAll long seed, @ForAll @IntRange(min = -10, max = 40) int day)
            throws Exception {
        every(seed, day, (situation, message, xml) -> {
            LocalDate execution = message.requestedExecutionOn();
            assertThat(execution).isAfterOrEqualTo(situation.today());
            assertThat(sumOn(situation, execution)).isEqualTo(message.amount());
            if (message.expiresAt().isPresent()) {
                Instant last = message.expiresAt().get();
                assertThat(Situation.of(situation.request(), History.none(), last)
                                .amountDue()
                                .toPayToday())
                        .isEqualTo(message.amount());
                assertThat(xml.text("PmtInf/XpryDt/DtTm")).contains(last.toString());
            } else {
                assertThat(sumOn(situation, execution.plusYears(1))).isEqualTo(message.amount());
            }
        });
    }

    private static Money sumOn(Situation situation, LocalDate day) {
        return Situation.on(situation.request(), History.none(), day)
                .amountDue()
                .toPayToday();
    }

    @Property(tries = 500)
    void carriesTheAccountAndTheReferenceOfTheMethod(@ForAll long seed) throws Exception {
        every(seed, 0, (situation, message, xml) -> {
            BankTransfer transfer = message.method();

            assertThat(xml.text("PmtInf/CdtTrfTx/CdtrAcct/Id/IBAN")
                            .or(() -> xml.text("PmtInf/CdtTrfTx/CdtrAcct/Id/Othr/Id")))
                    .contains(transfer.account());
            assertThat(xml.text("PmtInf/CdtTrfTx/RmtInf/Strd/CdtrRefInf/Ref")).isEqualTo(transfer.reference());
            assertThat(xml.node("PmtInf/CdtTrfTx/RmtInf/Ustrd").isPresent())
                    .isEqualTo(transfer.reference().isEmpty());
        });
    }

    @Property(tries = 500)
    void staysWithinTheLimitsOfTheSchemaAndHasNoEmptyElement(@ForAll long seed) throws Exception {
        every(
                seed,
                0,
                (situation, message, xml) -> assertThat(xml.leaves())
                        .isNotEmpty()
                        .allSatisfy(leaf -> {
                            assertThat(leaf.getTextContent()).isNotBlank();
                            assertThat(leaf.getTextContent().length())
                                    .isLessThanOrEqualTo(LONGEST.getOrDefault(leaf.getLocalName(), 34));
                        }));
    }

    @Property(tries = 200)
    void isTheSameForTheSameSituation(@ForAll long seed) throws Exception {
        every(
                seed,
                0,
                (situation, message, xml) -> assertThat(PaymentActivationRequest.of(situation, message.method())
                                .xml())
                        .isEqualTo(message.xml()));
    }
}
