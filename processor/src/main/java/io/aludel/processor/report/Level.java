package io.aludel.processor.report;

import java.util.Locale;
import java.util.Optional;

/** How seriously a piece of advice is taken. */
public enum Level {
    /** It isn't given. */
    OFF(Optional.empty()),
    NOTE(Optional.of(Severity.NOTE)),
    WARNING(Optional.of(Severity.WARNING)),
    /** The compilation fails. */
    ERROR(Optional.of(Severity.ERROR));

    private final Optional<Severity> severity;

    Level(Optional<Severity> severity) {
        this.severity = severity;
    }

    /** How it's reported, if it is. */
    public Optional<Severity> severity() {
        return severity;
    }

    /** Lower case, as options spell it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
