package io.aludel.schema.dialect;

import io.aludel.schema.Sequence;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.DropSequence;
import java.util.List;

/** The standard statements that create, alter and drop sequences. */
final class SequenceStatements {

    private final Spelling spelling;

    SequenceStatements(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Statement> create(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return List.of(new Statement(
                operation.describe(),
                spelling.probes().sequence(sequence.name()),
                "create sequence " + name(sequence) + " "
                        + String.join(" ", new SequenceOptions(spelling.features()).of(sequence))));
    }

    List<Statement> drop(DropSequence operation) {
        Sequence sequence = operation.sequence();
        return List.of(new Statement(
                operation.describe(),
                Probes.not(spelling.probes().sequence(sequence.name())),
                "drop sequence " + name(sequence)));
    }

    List<Statement> alter(AlterSequence operation) {
        Sequence sequence = operation.to();
        List<String> options = new SequenceOptions(spelling.features()).change(operation.from(), sequence);
        if (options.isEmpty()) {
            return List.of();
        }
        // What was altered can't be seen by a probe; the statement may run twice.
        return List.of(new Statement(
                operation.describe(),
                Probes.not(spelling.probes().sequence(sequence.name())),
                "alter sequence " + name(sequence) + " " + String.join(" ", options)));
    }

    private String name(Sequence sequence) {
        return spelling.names().spell(sequence.name());
    }
}
