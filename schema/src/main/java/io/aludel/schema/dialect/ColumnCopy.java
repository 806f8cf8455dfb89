package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that becomes another one by way of a new column, for databases that can't convert it in place: the rows' values are copied,
 * the old column is dropped and the new one takes its name. Keys, checks and indexes over it have to be away meanwhile.
 *
 * @param table the table before
 * @param from the column before; it has no generation
 * @param to the column afterwards, of the same name
 * @param value the new value as an expression over the old columns
 */
public record ColumnCopy(Table table, Column from, Column to, String value) {

    /** The operations before the copy: the new column is there, and takes no part in anything yet. */
    public List<Operation> ahead() {
        Column bare = Column.of(newName(), to.type(), true).withComment(to.comment());
        return List.of(new AddColumn(table.name(), bare, Optional.empty()));
    }

    /** The statement that copies; it may run twice. */
    public Statement copy(Spelling spelling) {
        return new Statement(
                "copy " + table.name() + "." + from.name() + " as " + to.type(),
                spelling.probes().repeatable(table.name()),
                "update " + spelling.names().spell(table.name()) + " set "
                        + spelling.names().spell(newName()) + " = " + value);
    }

    /** The operations after the copy. */
    public List<Operation> behind() {
        QualifiedName name = table.name();
        List<Operation> operations = new ArrayList<>();
        operations.add(new DropColumn(name, from));
        operations.add(new RenameColumn(name, newName(), to.name()));
        to.defaultExpression()
                .ifPresent(text ->
                        operations.add(new SetDefault(name, to.name(), Optional.empty(), to.defaultExpression())));
        if (!to.nullable()) {
            operations.add(new SetNullable(name, to.name(), false, Optional.empty()));
        }
        return operations;
    }

    private String newName() {
        String name = "aludel_new_" + from.name();
        String base = name.length() <= 63
                ? name
                : "aludel_new_" + Integer.toHexString(from.name().hashCode());
        String candidate = base;
        for (int number = 2; table.column(candidate).isPresent(); number++) {
            candidate = base + "_" + number;
        }
        return candidate;
    }
}
