package io.github.payreq.templates.internal;

import io.github.payreq.templates.internal.jte.email.JtedocumentGenerated;
import io.github.payreq.templates.internal.jte.page.JtepageGenerated;
import io.github.payreq.templates.internal.jte.page.JtescriptGenerated;
import io.github.payreq.templates.internal.jte.page.JtestyleGenerated;
import io.github.payreq.templates.layout.CodePicture;
import io.github.payreq.templates.layout.Content;
import io.github.payreq.templates.layout.HtmlLayout;
import io.github.payreq.templates.layout.Line;
import io.github.payreq.templates.layout.PaperLayout;
import io.github.payreq.templates.layout.Part;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Lays documents out: by the host's layout where it answers, else by the shipped templates. */
public final class Documents {

    private static final String INDENT = "   ";

    private Documents() {}

    /** An e-mail as HTML. */
    public static String email(Content content, HtmlLayout layout) {
        Optional<String> own = layout.document(content);
        return own.isPresent()
                ? own.get()
                : Buffers.text(out -> JtedocumentGenerated.render(new HtmlText(out), null, content, layout));
    }

    /** An e-mail as HTML in UTF-8. */
    public static byte[] emailBytes(Content content, HtmlLayout layout) {
        Optional<String> own = layout.document(content);
        return own.isPresent()
                ? own.get().getBytes(StandardCharsets.UTF_8)
                : Buffers.bytes(
                        out -> JtedocumentGenerated.render(new HtmlBytes(out), null, content, layout),
                        Utf8::toByteArray);
    }

    /** The parts as plain text: a line each, an empty line between two parts; the footer of the brand at the end. */
    public static String plain(Content content) {
        return Buffers.text(out -> plain(content, new HtmlText(out)));
    }

    /** The same in UTF-8. */
    public static byte[] plainBytes(Content content) {
        return Buffers.bytes(out -> plain(content, new HtmlBytes(out)), Utf8::toByteArray);
    }

    private static void plain(Content content, HtmlOutput out) {
        String gap = "";
        for (Part part : content.parts()) {
            if (!part.lines().isEmpty()) {
                out.writeContent(gap);
                for (Line line : part.lines()) {
                    plain(line, out);
                    out.writeContent("\n");
                }
                gap = "\n";
            }
        }
        List<String> footer = content.branding().footer();
        if (!footer.isEmpty()) {
            out.writeContent(gap);
            for (String line : footer) {
                out.writeUnsafeContent(line);
                out.writeContent("\n");
            }
        }
    }

    /** As {@link Line#plain()}, without a string for it. */
    private static void plain(Line line, HtmlOutput out) {
        for (int i = 0; i < line.level(); i++) {
            out.writeContent(INDENT);
        }
        if (line.number() > 0) {
            out.writeContent(Integer.toString(line.number()));
            out.writeContent(". ");
        }
        out.writeUnsafeContent(line.text());
    }

    /** A page as HTML. */
    public static String page(Content content, HtmlLayout layout, CopyTexts copy) {
        return layout.document(content)
                .orElseGet(() -> Buffers.text(out -> JtepageGenerated.render(
                        new HtmlText(out), null, content, layout, copy, pageStyle(content), pageScript())));
    }

    /** What stands between the style tags of a page. */
    public static String pageStyle(Content content) {
        return Buffers.text(out -> JtestyleGenerated.render(
                new HtmlText(out), null, content.branding().palette()));
    }

    /** What stands between the script tags of a page. */
    public static String pageScript() {
        return Buffers.text(out -> JtescriptGenerated.render(new HtmlText(out), null));
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
        return Buffers.text(out -> io.github.payreq.templates.internal.jte.letter.JtedocumentGenerated.render(
                new HtmlText(out), null, sheet));
    }
}
