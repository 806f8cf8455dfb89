package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.ChangeComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The standard statements that comment tables and columns; each may run twice. */
final class CommentStatements {

    private final Spelling spelling;

    CommentStatements(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The comments of a new table. */
    List<Statement> of(Table table) {
        if (!spelling.features().hasCommentStatements()) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        table.comment().ifPresent(text -> statements.add(set(table.name(), Optional.empty(), Optional.of(text))));
        table.columns().forEach(column -> statements.addAll(of(table.name(), column)));
        return statements;
    }

    /** The comment of a new column. */
    List<Statement> of(QualifiedName table, Column column) {
        return column
                .comment()
                .filter(text -> spelling.features().hasCommentStatements())
                .map(text -> set(table, Optional.of(column.name()), Optional.of(text)))
                .stream()
                .toList();
    }

    List<Statement> change(ChangeComment operation) {
        return List.of(set(operation.table(), operation.column(), operation.to()));
    }

    private Statement set(QualifiedName table, Optional<String> column, Optional<String> text) {
        String subject = column.map(name -> "column " + spelling.names().spell(table) + "."
                        + spelling.names().spell(name))
                .orElseGet(() -> "table " + spelling.names().spell(table));
        return new Statement(
                (text.isPresent() ? "set" : "drop") + " comment of " + table
                        + column.map(name -> "." + name).orElse(""),
                spelling.probes().repeatable(table),
                "comment on " + subject + " is " + spelling.features().commentIs(text));
    }
}
