package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Renames a value of an enumeration, in the rows too.
 *
 * @param table the table
 * @param column a column with the enumeration, as a type of its own or kept by a check of its values
 * @param from the value before
 * @param to the value afterwards
 */
public record RenameEnumValue(QualifiedName table, String column, String from, String to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Optional<EnumType> type = t.requireColumn(column).type().enumType();
            return type.isPresent() ? withType(t, type.orElseThrow()) : withChecks(t);
        });
    }

    private Table withType(Table t, EnumType type) {
        ColumnType renamed = ColumnType.enumeration(type.name(), renamed(type.values()));
        return t.withColumnChanged(column, c -> c.withType(renamed));
    }

    private Table withChecks(Table t) {
        List<Check> renamed = t.checks().stream().map(this::renamed).toList();
        if (renamed.equals(t.checks())) {
            throw missing();
        }
        return t.withChecks(renamed);
    }

    private Check renamed(Check check) {
        return new Check(check.name(), check.rule().accept(new Check.Visitor<Check.Rule>() {
            @Override
            public Check.Rule visit(Check.Expression expression) {
                return expression;
            }

            @Override
            public Check.Rule visit(Check.Values values) {
                return values.column().equals(column) ? values.withConstants(renamed(values.constants())) : values;
            }
        }));
    }

    private List<String> renamed(List<String> values) {
        if (!values.contains(from) || values.contains(to)) {
            throw missing();
        }
        return values.stream().map(value -> value.equals(from) ? to : value).toList();
    }

    private SchemaConflict missing() {
        return new SchemaConflict(
                "the enumeration of " + table + "." + column + " must have the value " + from + " and not have " + to);
    }

    @Override
    public Operation inverse(Schema before) {
        return new RenameEnumValue(table, column, to, from);
    }

    @Override
    public String describe() {
        return "rename value " + from + " of " + table + "." + column + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
