package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.EnumType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.dialect.Dependents;
import io.aludel.schema.dialect.Detours;
import io.aludel.schema.dialect.TypeChangeDetours;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.SetDefault;
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
        List<Operation> left = types.around(before, operations);
        Schema schema = before;
        while (!left.isEmpty()) {
            List<Operation> next = left.subList(0, together(left));
            all.addAll(withoutDependents(schema, next));
            schema = Operations.apply(schema, next);
            left = left.subList(next.size(), left.size());
        }
        return all;
    }

    /** How many of the operations are the first one and changes of types of its table, whose texts may be about several such columns. */
    private static int together(List<Operation> operations) {
        int count = 1;
        if (operations.get(0) instanceof ChangeColumnType first) {
            for (int i = 1; i < operations.size() && isOf(first.table(), operations.get(i)); i++) {
                count = operations.get(i) instanceof ChangeColumnType ? i + 1 : count;
            }
        }
        return count;
    }

    /** A change of a type, or what goes and comes with it. */
    private static boolean isOf(QualifiedName table, Operation operation) {
        return (operation instanceof ChangeColumnType change && change.table().equals(table))
                || (operation instanceof SetDefault set && set.table().equals(table))
                || (operation instanceof ChangeIdentity change && change.table().equals(table));
    }

    private static List<Operation> withoutDependents(Schema schema, List<Operation> operations) {
        Dependents dependents = new Dependents(schema);
        for (Operation operation : operations) {
            if (operation instanceof ChangeColumnType change) {
                boolean texts = isBound(change.from(), change.to());
                columns(schema, change).forEach(column -> addDependents(dependents, schema, column, texts));
            }
            if (operation instanceof ChangeCollation change) {
                addDependents(dependents, schema, new ColumnName(change.table(), change.column()), false);
            }
            if (operation instanceof ChangeComputed change
                    && change.to().isPresent()
                    && !change.from()
                            .map(Computed::expression)
                            .equals(change.to().map(Computed::expression))) {
                return madeAnew(schema, change);
            }
        }
        return dependents.around(operations);
    }

    private static void addDependents(Dependents dependents, Schema schema, ColumnName column, boolean texts) {
        Table table = schema.requireTable(column.table());
        dependents.addColumnsComputedFrom(table, column.column());
        if (texts) {
            dependents.addTextsOver(table, column.column());
        }
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
