package io.aludel.schema.dialect;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import io.aludel.schema.Schema;
import io.aludel.schema.TypeChange;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.SetDefault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes a default or generation away while the type of its column is converted, for databases that would have to convert the
 * default too and refuse when they can't. When a later operation gives the column another default, the old one doesn't come
 * back in between: the new type may not take it.
 */
public final class TypeChangeDetours implements Detours {

    /** Holds nothing. */
    public TypeChangeDetours() {}

    @Override
    public List<Operation> around(Schema before, List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        Set<ColumnName> bare = new HashSet<>();
        Schema schema = before;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            Optional<NewDefault> newDefault = NewDefault.of(operation);
            if (operation instanceof ChangeColumnType change && isInTheWay(schema, change)) {
                all.add(withoutDefault(schema, change));
                all.add(change);
                ColumnName column = new ColumnName(change.table(), change.column());
                if (later(operations, i).noneMatch(next -> next.column().equals(column))) {
                    all.add(withoutDefault(schema, change).inverse(schema));
                } else {
                    bare.add(column);
                }
            } else if (newDefault.isPresent() && bare.remove(newDefault.get().column())) {
                newDefault.get().fromNothing().ifPresent(all::add);
            } else {
                all.add(operation);
            }
            schema = operation.applyTo(schema);
        }
        return all;
    }

    private static boolean isInTheWay(Schema schema, ChangeColumnType change) {
        TypeChange kind = change.from().changeTo(change.to());
        boolean otherEnumeration = !change.from()
                .enumType()
                .map(EnumType::name)
                .equals(change.to().enumType().map(EnumType::name));
        boolean converted = kind == TypeChange.CONVERSION || kind == TypeChange.REINTERPRETATION || otherEnumeration;
        Column column = column(schema, change);
        return column.fillsItself() && (converted || leavesWith(column.defaultExpression(), change));
    }

    /** Whether a default is a value that leaves its enumeration. */
    private static boolean leavesWith(Optional<String> value, ChangeColumnType change) {
        return values(change.from())
                .filter(constant -> values(change.to()).noneMatch(constant::equals))
                .map(Check.Values::literal)
                .anyMatch(constant -> value.equals(Optional.of(constant)));
    }

    private static Stream<String> values(ColumnType type) {
        return type.enumType().stream().flatMap(enumeration -> enumeration.values().stream());
    }

    private static Operation withoutDefault(Schema schema, ChangeColumnType change) {
        Column column = column(schema, change);
        return column.generation().isPresent()
                ? new ChangeIdentity(change.table(), change.column(), column.generation(), Optional.empty())
                : new SetDefault(change.table(), change.column(), column.defaultExpression(), Optional.empty());
    }

    private static Column column(Schema schema, ChangeColumnType change) {
        return schema.requireTable(change.table()).requireColumn(change.column());
    }

    private static Stream<NewDefault> later(List<Operation> operations, int index) {
        return operations.subList(index + 1, operations.size()).stream()
                .map(NewDefault::of)
                .flatMap(Optional::stream);
    }

    /**
     * An operation that gives a column another default or generation.
     *
     * @param column the column
     * @param fromNothing what is left to do when the column has neither; empty when that is what was wanted
     */
    private record NewDefault(ColumnName column, Optional<Operation> fromNothing) {

        static Optional<NewDefault> of(Operation operation) {
            if (operation instanceof SetDefault set) {
                return Optional.of(new NewDefault(
                        new ColumnName(set.table(), set.column()),
                        set.to().map(to -> new SetDefault(set.table(), set.column(), Optional.empty(), set.to()))));
            }
            if (operation instanceof ChangeIdentity change) {
                return Optional.of(new NewDefault(
                        new ColumnName(change.table(), change.column()),
                        change.to()
                                .map(to -> new ChangeIdentity(
                                        change.table(), change.column(), Optional.empty(), change.to()))));
            }
            return Optional.empty();
        }
    }
}
