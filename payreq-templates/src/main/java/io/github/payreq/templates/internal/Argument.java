package io.github.payreq.templates.internal;

/**
 * The placeholders of the shipped texts. A new one is a new constant; the order of the constants is free.
 *
 * <p>This enum is immutable and thread-safe.
 */
public enum Argument implements Slot {
    /** How many invoices a message lists, or how many of them are in one currency. */
    COUNT("count", ArgumentType.NUMBER),
    /** What several invoices come to, or one of the agreed instalments. */
    SUM("sum", ArgumentType.MONEY),
    /** What is asked for in each currency, for SMS. */
    SUMS("sums", ArgumentType.TEXT),
    /** The earliest due date of several invoices. */
    FIRST_DUE_ON("firstDueOn", ArgumentType.DATE),
    /** That day without its year, for SMS. */
    FIRST_DUE_ON_SHORT("firstDueOnShort", ArgumentType.DATE_SHORT),
    /** The number of the current instalment. */
    INSTALMENT("instalment", ArgumentType.NUMBER),
    /** The number of the last instalment that has come due. */
    LAST_INSTALMENT("lastInstalment", ArgumentType.NUMBER),
    /** How many instalments were agreed. */
    INSTALMENTS("instalments", ArgumentType.NUMBER),
    /** What is open of the whole invoice. */
    OPEN("open", ArgumentType.MONEY),
    /** What is open of the whole invoice, for SMS. */
    OPEN_PLAIN("openPlain", ArgumentType.MONEY_PLAIN),
    /** What stays open of the invoice after the payment that is asked for. */
    REMAINING("remaining", ArgumentType.MONEY),
    /** The first day of a statement of account. */
    PERIOD_FROM("periodFrom", ArgumentType.DATE),
    /** The last day of a statement of account. */
    PERIOD_TO("periodTo", ArgumentType.DATE),
    /** The day of a row of a statement. */
    ROW_ON("on", ArgumentType.DATE),
    /** The sum of a row of a statement, without a sign. */
    ROW_AMOUNT("rowAmount", ArgumentType.MONEY),
    /** The balance of an account, or what is open on an invoice. */
    BALANCE("balance", ArgumentType.MONEY),
    /** The client's name in address position. */
    NAME("name", ArgumentType.TEXT),
    /** The name of the client's company, where a company is greeted by it. */
    ORGANIZATION("organization", ArgumentType.TEXT),
    /** {@code female}, {@code male}, {@code company} or {@code unknown}. */
    GENDER("gender", ArgumentType.CHOICE),
    /** The invoice's number. */
    NUMBER("number", ArgumentType.TEXT),
    /** The invoice's day of issue. */
    ISSUED_ON("issuedOn", ArgumentType.DATE),
    /** What the invoice is for. */
    SUBJECT("subject", ArgumentType.TEXT),
    /** The invoice's total. */
    TOTAL("total", ArgumentType.MONEY),
    /** What was paid and credited so far. */
    PAID("paid", ArgumentType.MONEY),
    /** The amount due, without a discount. */
    AMOUNT("amount", ArgumentType.MONEY),
    /** The amount due, for SMS. */
    AMOUNT_PLAIN("amountPlain", ArgumentType.MONEY_PLAIN),
    /** The due date. */
    DUE_ON("dueOn", ArgumentType.DATE),
    /** The due date without its year, for SMS. */
    DUE_ON_SHORT("dueOnShort", ArgumentType.DATE_SHORT),
    /** Whole days until the due date, or since it, or of a period; never negative. */
    DAYS("days", ArgumentType.NUMBER),
    /** The percentage of the open discount. */
    PERCENT("percent", ArgumentType.PERCENT),
    /** What the open discount takes off. */
    SAVING("saving", ArgumentType.MONEY),
    /** The sum with the open discount. */
    REDUCED("reduced", ArgumentType.MONEY),
    /** The sum with the open discount, for SMS. */
    REDUCED_PLAIN("reducedPlain", ArgumentType.MONEY_PLAIN),
    /** The last day of the open discount. */
    DISCOUNT_UNTIL("discountUntil", ArgumentType.DATE),
    /** The last day of the open discount without its year, for SMS. */
    DISCOUNT_UNTIL_SHORT("discountUntilShort", ArgumentType.DATE_SHORT),
    /** The payment that a message thanks for. */
    RECEIVED("received", ArgumentType.MONEY),
    /** The day of that payment. */
    RECEIVED_ON("receivedOn", ArgumentType.DATE),
    /** What was paid beyond the total. */
    OVERPAID("overpaid", ArgumentType.MONEY),
    /** The sum that the client promised. */
    PROMISED("promised", ArgumentType.MONEY),
    /** The day up to which the client promised to pay. */
    PROMISED_ON("promisedOn", ArgumentType.DATE),
    /** That day without its year, for SMS. */
    PROMISED_ON_SHORT("promisedOnShort", ArgumentType.DATE_SHORT),
    /** Whether law or contract is the basis of a late charge: {@code law} or {@code agreed}. */
    BASIS("basis", ArgumentType.CHOICE),
    /** The name of the regime of law. */
    REGIME("regime", ArgumentType.CHOICE),
    /** {@code business} or {@code consumer}. */
    CLIENT("client", ArgumentType.CHOICE),
    /** The law in the words of the language. */
    LAW("law", ArgumentType.TEXT),
    /** Interest for late payment, of all the time or of one period. */
    INTEREST("interest", ArgumentType.MONEY),
    /** The fixed sum for late payment. */
    FIXED_SUM("fixedSum", ArgumentType.MONEY),
    /** What was overdue in a period. */
    PRINCIPAL("principal", ArgumentType.MONEY),
    /** The rate of a period, a year or a day. */
    RATE("rate", ArgumentType.PERCENT),
    /** The first day of a period. */
    LATE_FROM("lateFrom", ArgumentType.DATE),
    /** The last day that bears interest. */
    LATE_TO("lateTo", ArgumentType.DATE),
    /** How many days a year has for the interest. */
    YEAR_DAYS("yearDays", ArgumentType.NUMBER),
    /** The name of the payee that clients know. */
    PAYEE("payee", ArgumentType.TEXT),
    /** A web address. */
    LINK("link", ArgumentType.COPIED),
    /** What a line of the order is. */
    DESCRIPTION("description", ArgumentType.TEXT),
    /** How much of it. */
    QUANTITY("quantity", ArgumentType.DECIMAL),
    /** The price of one unit. */
    UNIT_PRICE("unitPrice", ArgumentType.MONEY),
    /** The amount of a line. */
    LINE_AMOUNT("lineAmount", ArgumentType.MONEY),
    /** Why the payment matters by the due date, in the payee's words. */
    REASON("reason", ArgumentType.TEXT),
    /** A bonus, in the payee's words. */
    BONUS("bonus", ArgumentType.TEXT),
    /** The last day of the bonus. */
    BONUS_UNTIL("bonusUntil", ArgumentType.DATE),
    /** The kind of a payment method. */
    TITLE("title", ArgumentType.TEXT),
    /** The name of a payment system. */
    METHOD_NAME("methodName", ArgumentType.TEXT),
    /** How many business days a transfer takes. */
    BUSINESS_DAYS("businessDays", ArgumentType.NUMBER),
    /** The sum that a link is bound to. */
    OWN_SUM("ownSum", ArgumentType.MONEY),
    /** What a payment method costs, in the payee's words. */
    FEE("fee", ArgumentType.TEXT),
    /** How many invoices the client has paid before. */
    PAID_INVOICES("paidInvoices", ArgumentType.NUMBER),
    /** The greatest number of instalments; zero if there is no limit. */
    MAX_INSTALMENTS("maxInstalments", ArgumentType.NUMBER),
    /** The latest day to which payment may be put off. */
    LATEST_DATE("latestDate", ArgumentType.DATE),
    /** The value behind a label. */
    VALUE("value", ArgumentType.COPIED),
    /** A text that is quoted. */
    TEXT("text", ArgumentType.TEXT),
    /** The first day of a range. */
    FROM("from", ArgumentType.TEXT),
    /** The last day of a range. */
    TO("to", ArgumentType.TEXT),
    /** Days of the week, as a range. */
    DAYS_OF_WEEK("daysOfWeek", ArgumentType.TEXT),
    /** A range of times. */
    TIMES("times", ArgumentType.TEXT),
    /** {@code email}, {@code messenger}, {@code letter} and so on: on what the client reads the message. */
    CHANNEL("channel", ArgumentType.CHOICE),
    /** The day on which a letter is written. */
    TODAY("today", ArgumentType.DATE),
    /** Where a letter is written. */
    TOWN("town", ArgumentType.TEXT),
    /** The name of the person who asks. */
    MANAGER("manager", ArgumentType.TEXT),
    /** The day on which a line of the order was delivered. */
    DELIVERED_ON("deliveredOn", ArgumentType.DATE),
    /** The day on which the client accepted it. */
    ACCEPTED_ON("acceptedOn", ArgumentType.DATE);

    /** All of them, for the parser and for frames. */
    public static final Vocabulary VOCABULARY = Vocabulary.of(values());

    private final String placeholder;
    private final ArgumentType type;

    Argument(String placeholder, ArgumentType type) {
        this.placeholder = placeholder;
        this.type = type;
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // An index lives within one JVM only; compiled catalogues hold the names.
    public int index() {
        return ordinal();
    }

    @Override
    public String placeholder() {
        return placeholder;
    }

    @Override
    public ArgumentType type() {
        return type;
    }
}
