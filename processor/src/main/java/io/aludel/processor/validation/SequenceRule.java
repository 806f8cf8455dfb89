package io.aludel.processor.validation;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Columns that share a sequence agree on how it counts. */
final class SequenceRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        Map<QualifiedName, Sourced<Sequence>> first = new HashMap<>();
        List<Sourced<Sequence>> all = database.layouts().stream()
                .flatMap(layout -> layout.sequences().stream())
                .toList();
        for (Sourced<Sequence> sequence : all) {
            Sourced<Sequence> earlier = first.putIfAbsent(sequence.value().name(), sequence);
            if (earlier != null && !earlier.value().equals(sequence.value())) {
                problems.accept(Code.SEQUENCE_CONFLICT.at(
                        sequence.origin(),
                        sequence.value().name(),
                        facts(earlier.value()),
                        earlier.origin().text(),
                        facts(sequence.value()),
                        sequence.origin().text()));
            }
        }
    }

    private static String facts(Sequence sequence) {
        return sequence.toString().substring(sequence.name().toString().length() + 1);
    }
}
