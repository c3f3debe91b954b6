package io.github.payreq.examples.benchmarks;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.github.payreq.examples.benchmarks.Outline.Piece;
import io.github.payreq.examples.benchmarks.Outline.Sentence;
import io.github.payreq.examples.benchmarks.Outline.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The same documents as templates of each engine; a template asks for every sentence where it shows it. */
final class Engines {

    /** Where jte looks for templates that were compiled before. */
    private static final String PACKAGE = "gg.jte.generated.precompiled";

    private Engines() {}

    /** A document in the syntax of an engine. */
    private static String template(List<Piece> pieces, Function<Piece, String> syntax) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(piece instanceof Words words ? words.text() : syntax.apply(piece));
        }
        return out.toString();
    }

    private static boolean isSentence(Piece piece) {
        return piece instanceof Sentence;
    }

    private static int place(Piece piece) {
        return piece instanceof Sentence sentence ? sentence.place() : ((Value) piece).place();
    }

    /** Writes the templates of jte into a directory. */
    static void writeJte(Outline outline, Path directory) {
        Function<Piece, String> syntax =
                piece -> "${m." + (isSentence(piece) ? "say" : "value") + "(" + place(piece) + ")}";
        String head = "@param io.github.payreq.examples.benchmarks.Wording m\n";
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("html.jte"), head + template(outline.html(), syntax));
            Files.writeString(directory.resolve("text.jte"), head + template(outline.text(), syntax));
            Files.writeString(directory.resolve("subject.jte"), head + template(List.of(outline.subject()), syntax));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the templates into a directory; the text is not escaped. */
    static void precompileJte(Path templates, Path classes) {
        for (ContentType type : ContentType.values()) {
            jte(templates, classes, type).precompileAll();
        }
    }

    private static TemplateEngine jte(Path templates, Path classes, ContentType type) {
        CodeResolver resolver = new DirectoryCodeResolver(templates);
        TemplateEngine engine = TemplateEngine.create(
                resolver, classes.resolve(type.name()), type, Engines.class.getClassLoader(), PACKAGE);
        engine.setHtmlCommentsPreserved(true);
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Templates that were compiled before, as in production. */
    static Contender jte(Path classes, Wording wording) {
        TemplateEngine html =
                TemplateEngine.createPrecompiled(classes.resolve(ContentType.Html.name()), ContentType.Html);
        TemplateEngine text =
                TemplateEngine.createPrecompiled(classes.resolve(ContentType.Plain.name()), ContentType.Plain);
        return () -> new Email(
                jte(text, "subject.jte", wording, 128),
                jte(text, "text.jte", wording, 2048),
                jte(html, "html.jte", wording, 12 * 1024));
    }

    private static String jte(TemplateEngine engine, String name, Wording wording, int capacity) {
        StringOutput out = new StringOutput(capacity);
        engine.render(name, wording, out);
        return out.toString();
    }

    static Contender jmustache(Outline outline, Wording wording) {
        Function<Piece, String> syntax = piece -> "{{" + (isSentence(piece) ? "s" : "v") + place(piece) + "}}";
        Mustache.Compiler compiler = Mustache.compiler();
        Template html = compiler.compile(template(outline.html(), syntax));
        Template text = compiler.escapeHTML(false).compile(template(outline.text(), syntax));
        Template subject = compiler.escapeHTML(false).compile(template(List.of(outline.subject()), syntax));
        Map<String, Integer> places = new HashMap<>();
        outline.sentences().forEach(sentence -> places.put("s" + sentence.place(), sentence.place()));
        outline.values().forEach(value -> places.put("v" + value.place(), value.place()));
        Mustache.CustomContext context = name -> {
            int place = Objects.requireNonNull(places.get(name), name);
            return name.charAt(0) == 's' ? wording.say(place) : wording.value(place);
        };
        return () -> new Email(subject.execute(context), text.execute(context), html.execute(context));
    }

    static Contender freemarker(Outline outline, Wording wording) {
        Function<Piece, String> syntax =
                piece -> "${" + (isSentence(piece) ? "say" : "value") + "(" + place(piece) + ")}";
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        freemarker.template.Template html = freemarker(configuration, "html.ftlh", template(outline.html(), syntax));
        freemarker.template.Template text = freemarker(configuration, "text.ftl", template(outline.text(), syntax));
        freemarker.template.Template subject =
                freemarker(configuration, "subject.ftl", template(List.of(outline.subject()), syntax));
        TemplateMethodModelEx say = arguments -> new SimpleScalar(wording.say(((Number) number(arguments)).intValue()));
        TemplateMethodModelEx value =
                arguments -> new SimpleScalar(wording.value(((Number) number(arguments)).intValue()));
        Map<String, Object> model = Map.of("say", say, "value", value);
        return () -> new Email(freemarker(subject, model), freemarker(text, model), freemarker(html, model));
    }

    private static Object number(List<?> arguments) throws freemarker.template.TemplateModelException {
        return ((freemarker.template.TemplateNumberModel) arguments.get(0)).getAsNumber();
    }

    private static freemarker.template.Template freemarker(Configuration configuration, String name, String source) {
        try {
            return new freemarker.template.Template(name, new StringReader(source), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String freemarker(freemarker.template.Template template, Map<String, Object> model) {
        StringWriter out = new StringWriter(2048);
        try {
            template.process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static Contender thymeleaf(Outline outline, Wording wording) {
        org.thymeleaf.TemplateEngine html = thymeleaf(TemplateMode.HTML, wording);
        org.thymeleaf.TemplateEngine text = thymeleaf(TemplateMode.TEXT, wording);
        String htmlSource = thymeleafHtml(outline);
        Function<Piece, String> plain = piece -> "[(" + expression(piece) + ")]";
        String textSource = template(outline.text(), plain);
        String subjectSource = template(List.of(outline.subject()), plain);
        Map<String, Object> variables = new HashMap<>();
        outline.values().forEach(value -> variables.put("v" + value.place(), value.ready()));
        Locale locale = outline.locale();
        return () -> new Email(
                text.process(subjectSource, new Context(locale, variables)),
                text.process(textSource, new Context(locale, variables)),
                html.process(htmlSource, new Context(locale, variables)));
    }

    private static String expression(Piece piece) {
        return isSentence(piece) ? "#{s" + place(piece) + "}" : "${v" + place(piece) + "}";
    }

    /** Expressions stand in text as they are, in attributes under the name with th: before it. */
    private static String thymeleafHtml(Outline outline) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : outline.html()) {
            if (piece instanceof Words words) {
                out.append(words.text());
            } else if (out.charAt(out.length() - 1) == '"') {
                out.insert(out.lastIndexOf(" ") + 1, "th:").append(expression(piece));
            } else {
                out.append("[[").append(expression(piece)).append("]]");
            }
        }
        return out.toString();
    }

    private static org.thymeleaf.TemplateEngine thymeleaf(TemplateMode mode, Wording wording) {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(mode);
        resolver.setCacheable(true);
        org.thymeleaf.TemplateEngine engine = new org.thymeleaf.TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new AbstractMessageResolver() {
            @Override
            public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
                return wording.say(Integer.parseInt(key.substring(1)));
            }

            @Override
            public String createAbsentMessageRepresentation(
                    ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
                return key;
            }
        });
        return engine;
    }
}
