package io.aludel.processor;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameEnumValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which renames the history has followed already. A hint is consumed when the newest revision that made the new name did so
 * by this rename, or when that revision is a squash, in which no trace is left of names on the way.
 */
final class ConsumedHints {

    private final History history;

    ConsumedHints(History history) {
        this.history = history;
    }

    /** The revision that renamed a table of the head from the old name; empty when its name came about otherwise. */
    Optional<String> revisionOf(QualifiedName table, QualifiedName oldName) {
        for (RecordedRevision revision : newestFirst()) {
            Optional<QualifiedName> before = lineage(revision).tableBefore(table);
            if (before.isEmpty() && isElsewhere(revision, table)) {
                continue;
            }
            if (!before.equals(Optional.of(table))) {
                boolean folded = isSquash(revision) && isElsewhere(revision, oldName);
                return Optional.of(revision.id()).filter(id -> folded || before.equals(Optional.of(oldName)));
            }
        }
        return Optional.empty();
    }

    /** The revision that renamed a column of the head from the old name; empty when its name came about otherwise. */
    Optional<String> revisionOf(ColumnName column, String oldName) {
        ColumnName current = column;
        for (RecordedRevision revision : newestFirst()) {
            Optional<ColumnName> before = lineage(revision).columnBefore(current);
            if (before.isEmpty() && isElsewhere(revision, current)) {
                continue;
            }
            if (before.isEmpty() || !before.get().column().equals(column.column())) {
                boolean folded = isSquash(revision) && isElsewhere(revision, new ColumnName(current.table(), oldName));
                return Optional.of(revision.id())
                        .filter(id -> folded
                                || before.filter(name -> name.column().equals(oldName))
                                        .isPresent());
            }
            current = before.get();
        }
        return Optional.empty();
    }

    /** The revision that moved a sequence of the head from the old name; empty when its name came about otherwise. */
    Optional<String> revisionOfSequence(QualifiedName sequence, QualifiedName oldName) {
        return newestFirst().stream()
                .filter(revision -> makes(revision, sequence))
                .findFirst()
                .filter(revision -> isSquash(revision)
                        || moves(revision)
                                .anyMatch(move -> move.to().equals(sequence)
                                        && move.from().equals(oldName)))
                .map(RecordedRevision::id);
    }

    private boolean makes(RecordedRevision revision, QualifiedName sequence) {
        return moves(revision).anyMatch(move -> move.to().equals(sequence))
                || (isSquash(revision)
                        && history.schemaAfter(revision.id()).sequence(sequence).isPresent()
                        && history.schemaBefore(revision.id())
                                .sequence(sequence)
                                .isEmpty());
    }

    private static boolean isSquash(RecordedRevision revision) {
        return !revision.revision().replaces().isEmpty();
    }

    private static Stream<MoveSequence> moves(RecordedRevision revision) {
        return revision.revision().operations().stream()
                .filter(MoveSequence.class::isInstance)
                .map(MoveSequence.class::cast);
    }

    /** The revision that renamed a value of a column's enumeration from the old name; empty when it came about otherwise. */
    Optional<String> revisionOfValue(ColumnName column, String value, String oldValue) {
        ColumnName current = column;
        for (RecordedRevision revision : newestFirst()) {
            for (Operation operation : revision.revision().operations()) {
                if (operation instanceof RenameEnumValue rename
                        && new ColumnName(rename.table(), rename.column()).equals(current)
                        && rename.to().equals(value)) {
                    return Optional.of(revision.id()).filter(id -> rename.from().equals(oldValue));
                }
            }
            Optional<ColumnName> before = lineage(revision).columnBefore(current);
            if (before.isEmpty() && isElsewhere(revision, current)) {
                continue;
            }
            if (before.isEmpty()) {
                return Optional.empty();
            }
            current = before.get();
        }
        return Optional.empty();
    }

    /** Whether a revision is of a branch that doesn't know the table, or not by that name. */
    private boolean isElsewhere(RecordedRevision revision, QualifiedName table) {
        return history.schemaAfter(revision.id()).table(table).isEmpty();
    }

    private boolean isElsewhere(RecordedRevision revision, ColumnName column) {
        return history.schemaAfter(revision.id())
                .table(column.table())
                .flatMap(table -> table.column(column.column()))
                .isEmpty();
    }

    private List<RecordedRevision> newestFirst() {
        List<RecordedRevision> revisions = new ArrayList<>(history.revisions());
        Collections.reverse(revisions);
        return revisions;
    }

    private Lineage lineage(RecordedRevision revision) {
        return Lineage.of(
                history.schemaBefore(revision.id()), revision.revision().operations());
    }
}
