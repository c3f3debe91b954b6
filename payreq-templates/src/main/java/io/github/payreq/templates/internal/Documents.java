package io.github.payreq.templates.internal;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.payreq.templates.internal.jte.email.JtedocumentGenerated;
import io.github.payreq.templates.internal.jte.page.JtepageGenerated;
import io.github.payreq.templates.internal.jte.page.JtescriptGenerated;
import io.github.payreq.templates.internal.jte.page.JtestyleGenerated;
import io.github.payreq.templates.layout.CodePicture;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.PaperLayout;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** Lays documents out: by the host's layout where it answers, else by the shipped templates. */
public final class Documents {

    private Documents() {}

    /** An e-mail as HTML. */
    public static String email(Content content, HtmlLayout layout) {
        return layout.document(content)
                .orElseGet(() -> written(out -> JtedocumentGenerated.render(out, null, content, layout)));
    }

    /** A page as HTML. */
    public static String page(Content content, HtmlLayout layout, CopyTexts copy) {
        return layout.document(content)
                .orElseGet(() -> written(out ->
                        JtepageGenerated.render(out, null, content, layout, copy, pageStyle(content), pageScript())));
    }

    /** What stands between the style tags of a page. */
    public static String pageStyle(Content content) {
        return written(
                out -> JtestyleGenerated.render(out, null, content.branding().palette()));
    }

    /** What stands between the script tags of a page. */
    public static String pageScript() {
        return written(out -> JtescriptGenerated.render(out, null));
    }

    private static String written(Consumer<OwaspHtmlTemplateOutput> template) {
        StringOutput out = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(out));
        return out.toString();
    }

    /** The address of the picture of a code, with the picture in it: any size is sharp. */
    public static String svg(CodePicture picture) {
        String svg = picture.code().symbol().svg(picture.alternativeText());
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** A letter as HTML. */
    public static String letter(Content content, HtmlLayout layout, PaperLayout paper) {
        return layout.document(content).orElseGet(() -> letter(LetterSheet.forScreenAndPrint(content, layout, paper)));
    }

    /**
     * A letter in well-formed HTML that loads nothing.
     *
     * @param content the content
     * @param layout the host's layout
     * @param paper the paper
     * @param fonts the families of the text, as in CSS
     * @return the document
     */
    public static String selfContainedLetter(Content content, HtmlLayout layout, PaperLayout paper, String fonts) {
        return layout.document(content)
                .orElseGet(() -> letter(LetterSheet.selfContained(content, layout, paper, fonts)));
    }

    private static String letter(LetterSheet sheet) {
        return written(
                out -> io.github.payreq.templates.internal.jte.letter.JtedocumentGenerated.render(out, null, sheet));
    }
}
