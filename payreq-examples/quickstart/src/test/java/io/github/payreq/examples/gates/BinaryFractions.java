package io.github.payreq.examples.gates;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds binary fractions in Java source, types as well as literals; comments and texts do not count. */
final class BinaryFractions {

    private static final Pattern NOT_CODE =
            Pattern.compile("(?s)\"\"\".*?\"\"\"|/\\*.*?\\*/|//[^\\n]*|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\])+'");

    private static final Pattern FRACTION = Pattern.compile("\\b(double|float|Double|Float)\\b"
            + "|(?<![\\w.])(\\d[\\d_]*\\.\\d*|\\.\\d+|\\d[\\d_]*(?=[eEdDfF]))([eE][+-]?\\d+)?[dDfF]?(?!\\w)");

    private BinaryFractions() {}

    static List<String> in(String source) {
        String code = NOT_CODE.matcher(source).replaceAll(" ");
        return FRACTION.matcher(code).results().map(MatchResult::group).toList();
    }
}
