package io.aludel.schema.operation;

import io.aludel.schema.DeclaredText;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.Optional;

/**
 * Sets, changes or drops the comment of a table or of a column.
 *
 * @param table the table
 * @param column the column; empty: the comment is the table's own
 * @param from the comment before
 * @param to the comment afterwards
 */
public record ChangeComment(QualifiedName table, Optional<String> column, Optional<String> from, Optional<String> to)
        implements Operation {

    public ChangeComment {
        from = DeclaredText.comment(from);
        to = DeclaredText.comment(to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual("comment of " + subject(), comment(t), from);
            return column.map(name -> t.withColumnChanged(name, c -> c.withComment(to)))
                    .orElseGet(() -> t.withComment(to));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new ChangeComment(table, column, to, from);
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return column.filter(name -> rename.leadsTo(table, name)).isPresent()
                ? new ChangeComment(table, Optional.of(rename.from()), from, to)
                : this;
    }

    @Override
    public String describe() {
        return (to.isPresent() ? "set" : "drop") + " comment of " + subject();
    }

    private String subject() {
        return table + column.map(name -> "." + name).orElse("");
    }

    private Optional<String> comment(Table t) {
        return column.isPresent() ? t.requireColumn(column.orElseThrow()).comment() : t.comment();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
