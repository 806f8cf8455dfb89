package io.aludel.processor.report;

/** How a problem ends a compilation. */
public enum Severity {
    /** The compilation fails. */
    ERROR,
    /** The compilation goes on, unless warnings are errors. */
    WARNING,
    /** A word to the user. */
    NOTE
}
