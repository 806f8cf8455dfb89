package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes that DuckDB makes to a table as it is; indexes are another matter. */
final class InPlace {

    private final Spelling spelling;
    private final TableChange change;
    private final List<SequenceChange> sequences;
    private final DuckdbStatements statements;
    private final QualifiedName table;
    private final List<Statement> all = new ArrayList<>();

    InPlace(Spelling spelling, TableChange change, List<SequenceChange> sequences) {
        this.spelling = spelling;
        this.change = change;
        this.sequences = sequences;
        this.table = change.to().name();
        this.statements = new DuckdbStatements(spelling, Schema.EMPTY);
    }

    List<Statement> statements() {
        Table from = change.from();
        if (change.isRename()) {
            all.addAll(statements.visit(new RenameTable(from.name(), table)));
        }
        for (Column column : from.columns()) {
            Optional<String> now = change.way()
                    .lineage()
                    .columnAfter(new ColumnName(from.name(), column.name()))
                    .map(ColumnName::column);
            if (now.isEmpty()) {
                all.addAll(statements.visit(new DropColumn(table, column)));
            } else if (!now.get().equals(column.name())) {
                all.addAll(statements.visit(new RenameColumn(table, column.name(), now.get())));
            }
        }
        for (Column column : change.to().columns()) {
            Optional<Column> old = change.way().origin(column);
            if (old.isPresent()) {
                change(old.get(), column);
            } else {
                all.addAll(statements.visit(new AddColumn(table, column, Optional.empty())));
            }
        }
        if (!from.comment().equals(change.to().comment())) {
            comment(Optional.empty(), from.comment(), change.to().comment());
        }
        return all;
    }

    private void change(Column old, Column column) {
        Optional<String> had = SequenceChange.letsGo(sequences, old)
                ? Optional.empty()
                : spelling.clauses().defaultOf(old);
        Optional<String> has = spelling.clauses().defaultOf(column);
        if (!had.equals(has)) {
            all.addAll(statements.visit(new SetDefault(table, column.name(), had, has)));
        }
        if (!old.comment().equals(column.comment())) {
            comment(Optional.of(column.name()), old.comment(), column.comment());
        }
    }

    private void comment(Optional<String> column, Optional<String> had, Optional<String> has) {
        all.addAll(statements.visit(new ChangeComment(table, column, had, has)));
    }
}
