package io.github.payreq.templates;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** FreeMarker for HTML: a template whose name ends in {@code .ftlh} escapes every value. */
final class FreemarkerTemplates {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);

    FreemarkerTemplates() {
        configuration.setClassForTemplateLoading(FreemarkerTemplates.class, "/freemarker");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }

    String render(String name, Map<String, ?> values) {
        StringWriter html = new StringWriter();
        try {
            configuration.getTemplate(name).process(values, html);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(name, e);
        }
        return html.toString();
    }
}
