/** The words of a payment request. Start with {@code io.github.payreq.templates.Composer}. */
@org.jspecify.annotations.NullMarked
module io.github.payreq.templates {
    requires transitive io.github.payreq.core;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires gg.jte.runtime;
    requires static tools.jackson.databind;
    requires static jakarta.mail;
    requires static openhtmltopdf.core;
    requires static openhtmltopdf.pdfbox;
    requires static org.apache.fontbox;
    requires static org.apache.pdfbox;
    requires static org.apache.pdfbox.io;

    exports io.github.payreq.templates;
    exports io.github.payreq.templates.layout;

    // The bytes of the layouts
    opens io.github.payreq.templates.internal.jte.email to
            gg.jte.runtime;
    opens io.github.payreq.templates.internal.jte.letter to
            gg.jte.runtime;
    opens io.github.payreq.templates.internal.jte.page to
            gg.jte.runtime;
}
