package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Check;
import io.aludel.schema.ColumnName;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.EarlyKeys;
import io.aludel.schema.dialect.Fold;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Wordings;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders what lies between two schemas rather than each operation on the way: DuckDB forgets the names of constraints and takes few
 * changes of a table that others depend on, so all that happens to a table in a row is done in place or by making it anew.
 */
final class DuckdbRendering implements Rendering {

    private final Spelling spelling;

    DuckdbRendering(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        List<Statement> all = new ArrayList<>();
        Wordings wordings = new Wordings(spelling.names());
        Schema schema = before;
        for (Fold fold : Fold.all(before, operations)) {
            for (Operation operation : fold.operations()) {
                Change change = Change.of(schema, operation);
                wordings.follow(change);
                schema = change.after();
            }
            all.addAll(new Reshaping(spelling, fold, new Texts(wordings)).statements());
        }
        return List.copyOf(all);
    }

    /**
     * A new table has its foreign keys at once, unless rows come into it in between: the keys would want them in order, as DuckDB checks
     * each by itself.
     */
    @Override
    public PhasedOperations arranged(PhasedOperations way, boolean dataStep) {
        boolean rowsMove =
                dataStep || !way.recodings().isEmpty() || !way.backfills().isEmpty();
        return arranged(rowsMove ? way : EarlyKeys.of(way));
    }

    /**
     * Keys are away while rows to which they refer get other values in an index or in a list: DuckDB then takes a row out and puts it in
     * again, which a key that refers to it forbids (tried on 2.0.0; manual: Indexes, Over-Eager Constraint Checking in Foreign Keys).
     */
    @Override
    public PhasedOperations arranged(PhasedOperations way) {
        Schema transition = way.transition();
        List<Operation> away = Stream.concat(
                        way.recodings().stream().map(change -> new ColumnName(change.table(), change.column())),
                        way.backfills().stream().map(change -> new ColumnName(change.table(), change.column())))
                .filter(column -> isTakenOut(transition.requireTable(column.table()), column.column()))
                .map(ColumnName::table)
                .distinct()
                .flatMap(table -> transition.referencesTo(table).stream())
                .<Operation>map(reference -> new DropForeignKey(reference.table(), reference.key()))
                .toList();
        if (away.isEmpty()) {
            return way;
        }
        List<Operation> expand = new ArrayList<>(way.expand());
        expand.addAll(away);
        List<Operation> contract = new ArrayList<>(Operations.inverse(transition, away));
        contract.addAll(way.contract());
        return new PhasedOperations(way.before(), way.guards(), expand, way.recodings(), way.backfills(), contract);
    }

    private static boolean isTakenOut(Table table, String column) {
        return table.requireColumn(column).type().elementType().isPresent()
                || table.constraints().stream()
                        .filter(rule -> !(rule instanceof Check))
                        .anyMatch(rule -> rule.columns().contains(column))
                || table.indexes().stream()
                        .flatMap(index -> index.parts().stream())
                        .anyMatch(part -> MentionedNames.in(part.text()).contain(column));
    }
}
