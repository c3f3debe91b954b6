package io.github.payreq.templates.browser;

import java.util.ArrayList;
import java.util.List;

/** Texts that try to be more than text. A script that runs calls {@code canary()}. */
final class HostileValues {

    private static final String CALL = "canary()";

    /** What ends the place in which a value stands: text, attributes, elements, comments, styles, scripts. */
    private static final List<String> BREAKS = List.of(
            "",
            "\"",
            "'",
            "\">",
            "'>",
            "\"/>",
            "-->",
            "--!>",
            "]]>",
            "<![endif]-->",
            "</style>",
            "</title>",
            "</textarea></script>",
            "</a></p></td></tr></table>");

    /** What runs, loads or frames something once it stands in a document. */
    private static final List<String> ELEMENTS = List.of(
            "<script>" + CALL + "</script>",
            "<img src=x onerror=" + CALL + ">",
            "<svg onload=" + CALL + "><animate onbegin=" + CALL + " attributeName=x></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=" + CALL
                    + "></style></mglyph></table></mtext></math>",
            "<iframe srcdoc=\"<script>parent.canary()</script>\"></iframe>",
            "<link rel=stylesheet href=//evil.example/a.css><base href=//evil.example/>",
            "<meta http-equiv=refresh content=\"0;url=//evil.example/\">");

    private static final List<String> ATTRIBUTES = List.of(
            "\" onmouseover=\"" + CALL + "\" x=\"",
            "' onfocus='" + CALL + "' autofocus x='",
            "` onerror=`" + CALL + "` x=`",
            " onload=" + CALL + " ",
            "\" style=\"background:url(//evil.example/a.png)\" x=\"",
            "\" href=\"javascript:" + CALL + "\" x=\"",
            "\" src=\"//evil.example/a.png\" x=\"",
            "\" srcset=\"//evil.example/a.png 1x\" x=\"");

    private static final List<String> ADDRESSES = List.of(
            "javascript:" + CALL,
            "JaVaScRiPt:" + CALL,
            " javascript:" + CALL,
            "java\tscript:" + CALL,
            "java\nscript:" + CALL,
            "\u0001javascript:" + CALL,
            "javascript&colon;" + CALL,
            "javascript&#58;" + CALL,
            "&#106;avascript:" + CALL,
            "vbscript:" + CALL,
            "data:text/html,<script>" + CALL + "</script>",
            "data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==",
            "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='" + CALL + "'/>",
            "blob:" + CALL,
            "file:///etc/passwd",
            "//evil.example/a",
            "https://user:pass@evil.example/\"><script>" + CALL + "</script>");

    private static final List<String> STYLES = List.of(
            "red;background:url(//evil.example/a.png)",
            "}body{background:url(//evil.example/a.png)}",
            "#fff;}*{display:none}",
            "expression(" + CALL + ")",
            "url(javascript:" + CALL + ")",
            "/*",
            "*/;background:url(//evil.example/a.png);/*",
            "\\22;background:url(//evil.example/a.png)",
            "@import '//evil.example/a.css';");

    /** Of our own catalogues and layouts, and of template engines that a host may use. */
    private static final List<String> TEMPLATES = List.of(
            "{name}",
            "{amount, number}",
            "{count, plural, other {#}}",
            "'{name}'",
            "${content.subject()}",
            "$unsafe{\"<script>" + CALL + "</script>\"}",
            "@template.email.line(content = content)",
            "!{System.exit(1);}",
            "@if(true)@endif",
            "@raw<script>" + CALL + "</script>@endraw",
            "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"id\")}",
            "<#include \"/etc/passwd\">",
            "[[${T(java.lang.Runtime).getRuntime()}]]",
            "__${7*7}__::.x",
            "{{constructor.constructor('" + CALL + "')()}}",
            "{{{<script>" + CALL + "</script>}}}",
            "#{7*7}",
            "%{7*7}",
            "<%= " + CALL + " %>",
            "<?php " + CALL + " ?>",
            "$!{foo}#set($x=1)");

    private static final List<String> COMMENTS = List.of(
            "<!--",
            "<!-- -->",
            "<!--[if mso]><script>" + CALL + "</script><![endif]-->",
            "<!--[if !mso]><!--><script>" + CALL + "</script><!--<![endif]-->",
            "<![CDATA[<script>" + CALL + "</script>]]>",
            "<!DOCTYPE html>",
            "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
            "<?xml version=\"1.0\"?>");

    private static final List<String> ENTITIES = List.of(
            "&lt;script&gt;" + CALL + "&lt;/script&gt;",
            "&#60;script&#62;" + CALL + "&#60;/script&#62;",
            "&amp;lt;b&amp;gt;",
            "&quot; onmouseover=&quot;" + CALL,
            "&#0;",
            "&#x110000;",
            "&nbsp",
            "&");

    private static final List<String> CHARACTERS = List.of(
            "\u0000",
            "a\u0000<script>" + CALL + "</script>",
            "<scr\u0000ipt>" + CALL + "</scr\u0000ipt>",
            "\r\nBcc: all@evil.example\r\n\r\n<script>" + CALL + "</script>",
            "\r",
            "\n\n\n",
            "\u2028\u2029\u0085",
            "\u202e123 RUB\u202c",
            "\u202e\u202e\u202e",
            "\u2066\u2067\u2068",
            "\u2069\u2069\u2069\u202e",
            "\u200e\u200f\u061c",
            "\ud83d",
            "\ude00",
            "\ude00\ud83d<script>" + CALL + "</script>",
            "\uffff\ufffe\ufdd0",
            "\ufeff<script>" + CALL + "</script>",
            "\u00bcscript\u00be" + CALL + "\u00bc/script\u00be",
            "\uff1cscript\uff1e" + CALL + "\uff1c/script\uff1e",
            "+ADw-script+AD4-" + CALL + "+ADw-/script+AD4-",
            "\u001b[31m\u0007\u0008",
            "\u007f\u0080\u009f",
            "a\u0300\u0301\u0302\u0303\u0304\u0305".repeat(50));

    private static final List<String> LONG = List.of(
            "A".repeat(100 * 1024),
            "long name ".repeat(10 * 1024),
            "\u6f22".repeat(34 * 1024),
            "<b>".repeat(34 * 1024),
            "\"'&<>".repeat(20 * 1024));

    private HostileValues() {}

    /** All of them, each once. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String end : BREAKS) {
            for (String element : ELEMENTS) {
                all.add(end + element);
            }
        }
        for (String attribute : ATTRIBUTES) {
            all.add(attribute);
            all.add("https://pay.example/" + attribute);
        }
        List.of(ADDRESSES, STYLES, TEMPLATES, COMMENTS, ENTITIES, CHARACTERS, LONG)
                .forEach(all::addAll);
        return all.stream().distinct().toList();
    }
}
