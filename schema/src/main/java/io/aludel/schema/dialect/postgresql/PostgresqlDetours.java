package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.EnumType;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.dialect.Dependents;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.dialect.TypeChangeDetours;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL neither changes the type of a column from which another is computed (error 0A000) nor, before 17, how a column is
 * computed: the computed column is made anew, with all that stands on it. Checks and indexes whose text names a column are made
 * anew too when its type becomes another kind: their texts are bound to the old one.
 */
final class PostgresqlDetours implements Detours {

    private final Detours types = new TypeChangeDetours();

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : types.around(before, operations)) {
            all.addAll(around(schema, operation));
            schema = operation.applyTo(schema);
        }
        return all;
    }

    private static List<Operation> around(Schema schema, Operation operation) {
        if (operation instanceof ChangeColumnType change) {
            return withoutDependents(
                    schema, columns(schema, change), isBound(change.from(), change.to()), List.of(operation));
        }
        if (operation instanceof ChangeCollation change) {
            return withoutDependents(
                    schema, List.of(new ColumnName(change.table(), change.column())), false, List.of(operation));
        }
        if (operation instanceof ChangeComputed change
                && change.to().isPresent()
                && !change.from().map(Computed::expression).equals(change.to().map(Computed::expression))) {
            return madeAnew(schema, change);
        }
        return List.of(operation);
    }

    /** The columns whose type changes: with an enumeration all that share it. */
    private static List<ColumnName> columns(Schema schema, ChangeColumnType change) {
        Optional<EnumType> type = change.from().enumType().filter(from -> isSame(from, change.to()));
        if (type.isEmpty()) {
            return List.of(new ColumnName(change.table(), change.column()));
        }
        List<ColumnName> names = new ArrayList<>();
        schema.tables()
                .values()
                .forEach(table -> table.columns().stream()
                        .filter(column -> isSame(type.get(), column.type()))
                        .forEach(column -> names.add(new ColumnName(table.name(), column.name()))));
        return names;
    }

    private static boolean isSame(EnumType type, ColumnType other) {
        return other.enumType().filter(o -> o.name().equals(type.name())).isPresent();
    }

    /** Whether a text that names the column wouldn't be understood with the new type. */
    private static boolean isBound(ColumnType from, ColumnType to) {
        Optional<EnumType> oldValues = from.enumType();
        Optional<EnumType> newValues = to.enumType();
        if (oldValues.isPresent() && newValues.isPresent()) {
            return !oldValues.get().name().equals(newValues.get().name())
                    || !EnumerationChange.isAddition(
                            oldValues.get().values(), newValues.get().values());
        }
        return from.changeTo(to) == TypeChange.CONVERSION;
    }

    private static List<Operation> withoutDependents(
            Schema schema, List<ColumnName> columns, boolean texts, List<Operation> change) {
        Dependents dependents = new Dependents(schema);
        for (ColumnName column : columns) {
            Table table = schema.requireTable(column.table());
            dependents.addColumnsComputedFrom(table, column.column());
            if (texts) {
                dependents.addTextsOver(table, column.column());
            }
        }
        List<Operation> all = new ArrayList<>(dependents.drops());
        all.addAll(change);
        all.addAll(dependents.additions());
        return all;
    }

    private static List<Operation> madeAnew(Schema schema, ChangeComputed change) {
        Table table = schema.requireTable(change.table());
        Dependents dependents = new Dependents(schema);
        Column column = table.requireColumn(change.column());
        dependents.addColumn(table, column, column.withComputed(change.to()));
        List<Operation> all = new ArrayList<>(dependents.drops());
        all.addAll(dependents.additions());
        return all;
    }
}
