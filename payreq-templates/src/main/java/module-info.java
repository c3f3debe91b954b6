/** The words of a payment request. Start with {@code io.github.payreq.templates.Composer}. */
@org.jspecify.annotations.NullMarked
module io.github.payreq.templates {
    requires transitive io.github.payreq.core;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires static tools.jackson.databind;

    exports io.github.payreq.templates;
}
