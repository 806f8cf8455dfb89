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
 * Renames a value of an enumeration, in the rows too. When nothing keeps the values at that moment, as the check is about to be
 * another one, it's a matter of the rows alone.
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
        return t.withChecks(t.checks().stream().map(this::renamed).toList());
    }

    private Check renamed(Check check) {
        return check.rule()
                .values()
                .filter(values -> values.column().equals(column))
                .map(values -> new Check(check.name(), values.withConstants(renamed(values.constants()))))
                .orElse(check);
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
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new RenameEnumValue(table, rename.from(), from, to) : this;
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
