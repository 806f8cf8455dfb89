package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.Fold;
import io.aludel.schema.dialect.TableRebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a sequence, be it declared or an identity column's. DuckDB can't alter one: it's made anew and goes on where the
 * old one is.
 *
 * @param from the sequence before; empty: it's new
 * @param to the sequence afterwards; empty: it leaves
 */
record SequenceChange(Optional<Sequence> from, Optional<Sequence> to) {

    /** All sequences that aren't the same afterwards. */
    static List<SequenceChange> of(Fold fold, List<TableRebuild> tables) {
        List<SequenceChange> changes = new ArrayList<>();
        for (Sequence sequence : fold.after().sequencesNotIn(fold.before())) {
            Optional<QualifiedName> origin = fold.lineage().sequenceBefore(sequence.name());
            add(changes, origin.map(fold.before()::requireSequence), Optional.of(sequence));
        }
        for (Sequence sequence : fold.before().sequencesNotIn(fold.after())) {
            if (fold.lineage().sequenceAfter(sequence.name()).isEmpty()) {
                add(changes, Optional.of(sequence), Optional.empty());
            }
        }
        tables.forEach(table -> ofIdentities(changes, table));
        fold.created()
                .forEach(table -> Plain.sequences(table)
                        .forEach(sequence -> add(changes, Optional.empty(), Optional.of(sequence))));
        fold.dropped()
                .forEach(table -> Plain.sequences(table)
                        .forEach(sequence -> add(changes, Optional.of(sequence), Optional.empty())));
        return List.copyOf(changes);
    }

    private static void ofIdentities(List<SequenceChange> changes, TableRebuild table) {
        List<Sequence> kept = new ArrayList<>();
        for (Column column : table.to().columns()) {
            Optional<Sequence> to = Plain.sequence(table.to().name(), column);
            Optional<Sequence> from = table.origin(column)
                    .filter(old -> goesOn(old, column))
                    .flatMap(old -> Plain.sequence(table.from().name(), old));
            if (to.isPresent()) {
                add(changes, from, to);
                from.ifPresent(kept::add);
            }
        }
        Plain.sequences(table.from()).stream()
                .filter(sequence -> !kept.contains(sequence))
                .forEach(sequence -> add(changes, Optional.of(sequence), Optional.empty()));
    }

    /** An identity that turns round counts from its rows again. */
    private static boolean goesOn(Column old, Column column) {
        Optional<Generation.Identity> from = Clauses.identity(old);
        Optional<Generation.Identity> to = Clauses.identity(column);
        return from.isPresent() && to.isPresent() && !from.get().turnsTo(to.get());
    }

    private static void add(List<SequenceChange> changes, Optional<Sequence> from, Optional<Sequence> to) {
        if (!from.equals(to)) {
            changes.add(new SequenceChange(from, to));
        }
    }

    /** Whether a column of a table before draws from a sequence that doesn't stay as it is. */
    static boolean letsGo(List<SequenceChange> changes, Column column) {
        Optional<QualifiedName> used = column.generation().flatMap(Generation::sequenceUsed);
        return used.isPresent()
                && changes.stream()
                        .anyMatch(change -> change.from().map(Sequence::name).equals(used));
    }

    /** The name of the sequence from which a column draws, as the sequence is called afterwards; empty when it has left. */
    static Optional<QualifiedName> now(List<SequenceChange> changes, Column column) {
        Optional<QualifiedName> used = column.generation().flatMap(Generation::sequenceUsed);
        return changes.stream()
                .filter(change ->
                        used.isPresent() && change.from().map(Sequence::name).equals(used))
                .findFirst()
                .map(change -> change.to().map(Sequence::name))
                .orElse(used);
    }
}
