package io.aludel.processor;

import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.Level;
import io.aludel.processor.report.Severity;
import java.util.Locale;

/** How seriously changes are taken that are recorded nowhere yet. */
enum CompileMode {
    /** A warning lists them. */
    DRAFT(Severity.WARNING),
    /** A note lists them, for those to whom a warning is an error. */
    NOTE(Severity.NOTE),
    /** They're an error: nothing may be pending, as on a build server. */
    VERIFY(Severity.ERROR);

    private final Severity severity;

    CompileMode(Severity severity) {
        this.severity = severity;
    }

    /** How pending changes are reported. */
    Severity severity() {
        return severity;
    }

    /** The highest level of advice that the user has said nothing about. */
    Level loudestAdvice() {
        return this == NOTE ? Level.NOTE : Level.WARNING;
    }

    /** A diagnostic as it's reported to those to whom a warning is an error. */
    Diagnostic bearable(Diagnostic diagnostic) {
        return this == NOTE && diagnostic.severity() == Severity.WARNING
                ? diagnostic.withSeverity(Severity.NOTE)
                : diagnostic;
    }

    /** Lower case, as the option spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
