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

    /** The types of columns whose numbers a sequence may meet. */
    protected static final Set<String> NUMBERS = Set.of("tinyint", "smallint", "integer", "bigint", "numeric");

    private final Spelling spelling;
    private final Schema before;

    /**
     * For one operation.
     *
     * @param before the schema to which the operation is applied
     */
    protected GenerationStatements(Spelling spelling, Schema before) {
        this.spelling = spelling;
        this.before = before;
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
        from.ifPresent(identity -> statements.addAll(dropIdentity(table, column)));
        statements.addAll(changeDefault(operation, column));
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

    /** Changes the default that a generation comes down to; an identity has none. */
    protected List<Statement> changeDefault(ChangeIdentity operation, Column changed) {
        Optional<String> from = operation.from().flatMap(spelling.clauses()::defaultOf);
        Optional<String> to = operation.to().flatMap(spelling.clauses()::defaultOf);
        if (from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        QualifiedName table = operation.table();
        String column = table + "." + operation.column();
        String present = spelling.probes().hasDefault(table, operation.column());
        String probe = to.isEmpty() ? Probes.not(present) : present;
        boolean replaced = from.isPresent() && to.isPresent();
        return List.of(new Statement(
                to.map(text -> "set default of " + column + " to " + text).orElse("drop default of " + column),
                replaced ? spelling.probes().repeatable(table) : probe,
                defaultChange(table, changed.withGeneration(operation.to()))));
    }

    /** The text that gives a column the default which its generation comes down to, or takes the default away. */
    protected String defaultChange(QualifiedName table, Column column) {
        return spelling.alterColumn(
                table,
                column.name(),
                spelling.clauses()
                        .defaultOf(column)
                        .map(text -> "set default " + text)
                        .orElse("drop default"));
    }

    /** Makes an ordinary column of an identity column; its numbers stay. */
    protected List<Statement> dropIdentity(QualifiedName table, Column column) {
        return List.of(new Statement(
                "drop identity of " + table + "." + column.name(),
                Probes.not(spelling.probes().identity(table, column.name())),
                spelling.alterColumn(table, column.name(), "drop identity")));
    }
}
