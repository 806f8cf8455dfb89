package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.operation.ChangeIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that change how values of a column are made: from each of none, identity, sequence and UUID to each other. How
 * identity columns and sequences are altered is every database's own.
 */
public abstract class GenerationStatements {

    private static final Set<String> NUMBERS = Set.of("tinyint", "smallint", "integer", "bigint", "numeric");

    private final Spelling spelling;
    private final Schema before;
    private final ColumnStatements columns;

    /**
     * For one operation.
     *
     * @param before the schema to which the operation is applied
     */
    protected GenerationStatements(Spelling spelling, Schema before) {
        this.spelling = spelling;
        this.before = before;
        this.columns = new ColumnStatements(spelling);
    }

    /** Makes an identity column of one that has no generation; it counts on above the largest number that's there. */
    protected abstract List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity);

    /** Changes the mode or the options of an identity column; its counter goes on. */
    protected abstract List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to);

    /** The text that moves a sequence above the largest number of a column that is to use it, and never back. */
    protected abstract String raise(Sequence sequence, QualifiedName table, Column column);

    protected final Spelling spelling() {
        return spelling;
    }

    final List<Statement> change(ChangeIdentity operation) {
        QualifiedName table = operation.table();
        Column column = before.requireTable(table).requireColumn(operation.column());
        Optional<Generation.Identity> from = operation.from().flatMap(Generation::identity);
        Optional<Generation.Identity> to = operation.to().flatMap(Generation::identity);
        if (operation.from().equals(operation.to())) {
            return List.of();
        }
        if (from.isPresent() && to.isPresent()) {
            return alterIdentity(table, column, from.get(), to.get());
        }
        List<Statement> statements = new ArrayList<>(raise(operation, column));
        from.ifPresent(identity -> statements.add(dropIdentity(table, column.name())));
        statements.addAll(changeDefault(operation));
        to.ifPresent(identity -> statements.addAll(addIdentity(table, column, identity)));
        return statements;
    }

    /** A sequence that starts below the numbers which are there would hand them out again. */
    private List<Statement> raise(ChangeIdentity operation, Column column) {
        Optional<QualifiedName> sequence = operation.to().flatMap(Generation::sequenceUsed);
        if (sequence.isEmpty() || !NUMBERS.contains(column.type().name())) {
            return List.of();
        }
        return List.of(new Statement(
                "start sequence " + sequence.get() + " beyond " + operation.table() + "." + column.name(),
                spelling.probes().repeatable(operation.table()),
                raise(before.requireSequence(sequence.get()), operation.table(), column)));
    }

    /**
     * The next number after those of a column, or the given one when that lies further on.
     *
     * @param given an expression
     * @param start the first number of all, for an empty table
     * @param increment the distance of two numbers
     */
    protected final String beyond(Column column, String given, long start, long increment) {
        String name = spelling.names().spell(column.name());
        boolean rising = increment > 0;
        String last = (rising ? "max(" : "min(") + name + ")";
        String number = column.type().name().equals("numeric") ? "cast(" + last + " as bigint)" : last;
        // Some databases skip NULL in greatest and least, others give NULL.
        String next = "coalesce(" + number + (rising ? " + 1, " : " - 1, ") + start + ")";
        return (rising ? "greatest(" : "least(") + given + ", " + next + ")";
    }

    private List<Statement> changeDefault(ChangeIdentity operation) {
        Optional<String> from = operation.from().flatMap(spelling.clauses()::defaultOf);
        Optional<String> to = operation.to().flatMap(spelling.clauses()::defaultOf);
        String column = operation.table() + "." + operation.column();
        if (to.isPresent()) {
            return List.of(columns.setDefault(
                    "set default of " + column + " to " + to.get(),
                    operation.table(),
                    operation.column(),
                    from.isPresent(),
                    to.get()));
        }
        return from.isPresent()
                ? List.of(columns.dropDefault("drop default of " + column, operation.table(), operation.column()))
                : List.of();
    }

    private Statement dropIdentity(QualifiedName table, String column) {
        return new Statement(
                "drop identity of " + table + "." + column,
                Probes.not(spelling.probes().identity(table, column)),
                spelling.alterColumn(table, column, "drop identity"));
    }
}
