package io.github.payreq.examples.quickstart;

import io.github.payreq.constraint.Finding;
import io.github.payreq.constraint.Finding.Severity;
import java.util.List;

/** Findings for people: one line each, personal values masked. */
final class Findings {

    private Findings() {}

    static boolean block(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    static String line(Finding finding) {
        return (finding.severity() == Severity.ERROR ? "error " : "warning ") + finding + " [" + finding.code() + "]";
    }
}
