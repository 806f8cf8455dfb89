package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.TemporaryName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of another type that takes the place of one in contract, so that no table is written anew while all wait: until then a trigger
 * gives it the converted value of whatever is written.
 *
 * @param table the table in between, without it
 * @param change the change of type in whose place it comes
 */
public record Successor(Table table, ChangeColumnType change) {

    /** Those of the changes of type that contract makes. */
    static List<Successor> of(PhasedOperations way, Features features) {
        Schema between = way.transition();
        return way.contract().stream()
                .flatMap(operation -> change(way, between, operation, features).stream())
                .map(change -> new Successor(between.requireTable(change.table()), change))
                .toList();
    }

    /**
     * The change of type that an operation is, if a column can succeed there: in a table that's in use and keeps its name, of a column that
     * has a value or a default at most and on which nothing stands.
     *
     * @param now the schema before the operation, or in between
     */
    static Optional<ChangeColumnType> change(PhasedOperations way, Schema now, Operation operation, Features features) {
        return operation instanceof ChangeColumnType change
                        && features.convertsBeside(change)
                        && keepsItsName(way, change)
                        && now.table(change.table())
                                .flatMap(table -> table.column(change.column())
                                        .filter(column -> isPlain(column) && isFree(now, table, column)))
                                .isPresent()
                ? Optional.of(change)
                : Optional.empty();
    }

    private static boolean keepsItsName(PhasedOperations way, ChangeColumnType change) {
        boolean isOld = way.before()
                .table(change.table())
                .flatMap(table -> table.column(change.column()))
                .isPresent();
        return isOld
                && Twins.keepsItsName(way, change.table())
                && Stream.concat(way.expand().stream(), way.contract().stream())
                        .noneMatch(operation -> operation instanceof RenameColumn rename
                                && rename.table().equals(change.table())
                                && (rename.from().equals(change.column())
                                        || rename.to().equals(change.column())));
    }

    private static boolean isPlain(Column column) {
        return column.generation().isEmpty()
                && column.computed().isEmpty()
                && column.onUpdate().isEmpty();
    }

    private static boolean isFree(Schema schema, Table table, Column column) {
        Dependents dependents = new Dependents(schema);
        dependents.addRulesOver(table, column.name());
        dependents.addForeignKeysOver(table, column.name());
        dependents.addColumnsComputedFrom(table, column.name());
        return dependents.drops().isEmpty();
    }

    /** Its name until it has that of the old one. */
    public String name() {
        return TemporaryName.next(change.column());
    }

    /** The old one. */
    public Column old() {
        return table.requireColumn(change.column());
    }

    /** What makes it. */
    public AddColumn added() {
        Column column = Column.of(name(), change.to(), true).withCollation(old().collation());
        return new AddColumn(table.name(), column, Optional.empty());
    }

    /** Such as {@code player.score as bigint}. */
    public String describe() {
        return table.name() + "." + change.column() + " as " + change.to();
    }
}
