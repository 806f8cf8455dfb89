package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.TableRebuild;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements of DuckDB: those that it takes as most do, and those that make a table or a sequence anew. {@link DuckdbRendering} tells
 * which are needed.
 */
final class DuckdbStatements extends StandardStatements {

    DuckdbStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected String dialect() {
        return DuckdbDialect.ID;
    }

    @Override
    protected DuckdbGenerationStatements generations() {
        return new DuckdbGenerationStatements(spelling(), before());
    }

    /** A table out of the way of its successor, without its indexes. */
    Statement putAside(QualifiedName table, QualifiedName aside) {
        return new Statement(
                "put table " + table + " aside",
                Probes.and(probes().table(aside), Probes.not(probes().table(table))),
                spelling().alterTable(table, "rename to " + name(aside.name())));
    }

    /** The rows of a table that can't take another name. */
    Statement keepRows(QualifiedName table, QualifiedName aside) {
        return new Statement(
                "keep the rows of table " + table,
                probes().table(aside),
                "create table " + name(aside) + " as select * from " + name(table));
    }

    Statement drop(String description, QualifiedName table) {
        return new Statement(description, Probes.not(probes().table(table)), "drop table " + name(table));
    }

    /** A table with its keys and checks, without indexes and comments. */
    Statement make(Table table, String description) {
        return new Statement(description, probes().table(table.name()), createTable(table));
    }

    /** The rows of a table into its successor. */
    List<Statement> takeAlong(TableRebuild way, QualifiedName aside) {
        return new RowCopy(spelling(), way, aside).statements();
    }

    /** Has a sequence go on where another one is. */
    Statement goOn(QualifiedName from, QualifiedName to) {
        String schema = from.schema().map(Literals::text).orElse("current_schema()");
        return new Statement(
                "go on in " + to + " where " + from + " is",
                Probes.not(probes().sequence(to)),
                "select setval(" + Literals.text(name(to)) + ", last_value) from duckdb_sequences()\n"
                        + "where database_name = current_database() and schema_name = " + schema
                        + " and sequence_name = " + Literals.text(from.name()) + " and last_value is not null");
    }

    /** Moves a sequence above the largest number of a column that is to use it. */
    List<Statement> start(Sequence sequence, QualifiedName table, Column column) {
        return generations().start(sequence, table, column);
    }

    /** The comments of a new table and of its columns. */
    List<Statement> comments(Table table) {
        List<Statement> all = new ArrayList<>();
        table.comment()
                .ifPresent(text -> all.addAll(
                        visit(new ChangeComment(table.name(), Optional.empty(), Optional.empty(), Optional.of(text)))));
        table.columns()
                .forEach(column -> column.comment()
                        .ifPresent(text -> all.addAll(visit(new ChangeComment(
                                table.name(), Optional.of(column.name()), Optional.empty(), Optional.of(text))))));
        return all;
    }

    @Override
    public List<Statement> visit(MoveTable operation) {
        throw madeAnew(operation);
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        throw madeAnew(operation);
    }

    @Override
    public List<Statement> visit(ChangeComputed operation) {
        throw madeAnew(operation);
    }

    @Override
    public List<Statement> visit(SetOnUpdate operation) {
        throw madeAnew(operation);
    }

    @Override
    public List<Statement> visit(ChangeCollation operation) {
        throw madeAnew(operation);
    }

    @Override
    public List<Statement> visit(RenameEnumValue operation) {
        throw madeAnew(operation);
    }

    private static IllegalStateException madeAnew(Operation operation) {
        return new IllegalStateException("made anew, not altered: " + operation.describe());
    }
}
