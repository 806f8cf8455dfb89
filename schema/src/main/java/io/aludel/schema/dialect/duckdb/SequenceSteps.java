package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Fold;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to sequences: DuckDB lets none go while a default draws from it. */
final class SequenceSteps {

    private final Spelling spelling;
    private final Fold fold;
    private final List<SequenceChange> changes;
    private final DuckdbStatements statements;

    SequenceSteps(Spelling spelling, Fold fold, List<SequenceChange> changes) {
        this.spelling = spelling;
        this.fold = fold;
        this.changes = changes;
        this.statements = new DuckdbStatements(spelling, fold.after());
    }

    /** Takes the defaults away that draw from a sequence which doesn't stay as it is. */
    List<Statement> release() {
        List<Statement> all = new ArrayList<>();
        if (changes.stream().allMatch(change -> change.from().isEmpty())) {
            return all;
        }
        for (Table table : fold.before().tables().values()) {
            if (fold.lineage().tableAfter(table.name()).isEmpty()) {
                continue;
            }
            for (Column column : Plain.of(table).columns()) {
                if (SequenceChange.letsGo(changes, column)) {
                    all.addAll(statements.visit(new SetDefault(
                            table.name(), column.name(), spelling.clauses().defaultOf(column), Optional.empty())));
                }
            }
        }
        return all;
    }

    /** Makes the new sequences, and those anew that aren't the same any more, which go on where they were. */
    List<Statement> replace() {
        List<Statement> all = new ArrayList<>();
        List<Statement> last = new ArrayList<>();
        List<Sequence> gone = changes.stream()
                .filter(change -> change.to().isEmpty())
                .flatMap(change -> change.from().stream())
                .filter(sequence -> isNeeded(sequence.name()))
                .toList();
        gone.forEach(sequence -> all.addAll(statements.visit(new DropSequence(sequence))));
        List<Statement> made = new ArrayList<>();
        for (SequenceChange change : changes) {
            if (change.to().isEmpty()) {
                continue;
            }
            Sequence to = change.to().get();
            made.addAll(statements.visit(new CreateSequence(to)));
            if (change.from().isPresent()) {
                Sequence from = change.from().get();
                boolean inTheWay = isNeeded(from.name());
                Sequence old = inTheWay ? from.withName(aside(from.name())) : from;
                if (inTheWay) {
                    all.addAll(statements.visit(new CreateSequence(old)));
                    all.add(statements.goOn(from.name(), old.name()));
                    all.addAll(statements.visit(new DropSequence(from)));
                }
                made.add(statements.goOn(old.name(), to.name()));
                last.addAll(statements.visit(new DropSequence(old)));
            }
        }
        all.addAll(made);
        all.addAll(last);
        return all;
    }

    private boolean isNeeded(QualifiedName name) {
        return changes.stream()
                .anyMatch(change -> change.to().map(Sequence::name).equals(Optional.of(name)));
    }

    private QualifiedName aside(QualifiedName sequence) {
        return sequence.sibling(TemporaryName.old(sequence.name(), name -> isTaken(sequence.sibling(name))));
    }

    private boolean isTaken(QualifiedName name) {
        return Stream.of(fold.before(), fold.after()).anyMatch(schema -> isTaken(schema, name));
    }

    private static boolean isTaken(Schema schema, QualifiedName name) {
        return schema.sequence(name).isPresent() || schema.table(name).isPresent();
    }

    /** Has sequences begin beyond the rows of columns that are new to them. */
    List<Statement> start(Collection<TableChange> inPlace, Collection<TableChange> anew) {
        List<Statement> all = new ArrayList<>();
        Stream.concat(inPlace.stream(), anew.stream()).forEach(change -> {
            for (Column column : change.to().columns()) {
                Optional<QualifiedName> used = column.generation().flatMap(Generation::sequenceUsed);
                Optional<Column> old = change.way().origin(column);
                if (used.isPresent()
                        && old.isPresent()
                        && !SequenceChange.now(changes, old.get()).equals(used)) {
                    all.addAll(statements.start(
                            sequence(change, column, used.get()), change.to().name(), column));
                }
            }
        });
        return all;
    }

    private Sequence sequence(TableChange change, Column column, QualifiedName name) {
        Column declared = fold.after().requireTable(change.to().name()).requireColumn(column.name());
        return Plain.sequence(change.to().name(), declared)
                .orElseGet(() -> fold.after().requireSequence(name));
    }

    /** Drops the sequences that leave, when nothing draws from them any more. */
    List<Statement> leave() {
        List<Statement> all = new ArrayList<>();
        changes.stream()
                .filter(change -> change.to().isEmpty())
                .flatMap(change -> change.from().stream())
                .filter(sequence -> !isNeeded(sequence.name()))
                .forEach(sequence -> all.addAll(statements.visit(new DropSequence(sequence))));
        return all;
    }
}
