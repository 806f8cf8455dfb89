package io.aludel.schema.history;

import java.util.List;
import java.util.stream.Collectors;

/** A text is no frozen SQL file; the message names each line and what is wrong with it. */
public final class MalformedSqlFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedSqlFile(List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(mistake -> "line " + mistake.line() + ": " + mistake.fact() + ". " + mistake.fix() + ".")
                .collect(Collectors.joining("\n")));
    }
}
