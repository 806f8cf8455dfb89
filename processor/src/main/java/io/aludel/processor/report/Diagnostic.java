package io.aludel.processor.report;

import io.aludel.processor.model.Origin;

/**
 * A problem of a compilation: what is the matter, where, and what to do about it.
 *
 * @param code which problem it is
 * @param severity how it ends the compilation
 * @param origin the place it belongs to
 * @param message fact and fix, without the code
 */
public record Diagnostic(Code code, Severity severity, Origin origin, String message) {

    /** The same problem, taken more or less seriously. */
    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(code, other, origin, message);
    }

    /** Whether the compilation fails. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The text that the user sees, such as {@code [NoId] entity Player has no id ...}. */
    public String text() {
        return "[" + code + "] " + message;
    }
}
