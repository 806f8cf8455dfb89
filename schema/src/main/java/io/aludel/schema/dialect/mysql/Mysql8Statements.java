package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.MoveSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements of MySQL alone: sequences are tables, and columns whose default differs from row to row come in steps. */
final class Mysql8Statements extends MysqlStatements {

    private final MysqlFeatures features;

    Mysql8Statements(Spelling spelling, MysqlFeatures features, Schema before) {
        super(spelling, features, before);
        this.features = features;
    }

    /** With such a default MySQL adds no column (error 1674): its rows are filled by an update before it has one. */
    @Override
    public List<Statement> visit(AddColumn operation) {
        Column column = operation.column();
        Optional<String> text = spelling().clauses().defaultOf(column).filter(MysqlDefaults::isOfEachRow);
        if (text.isEmpty()) {
            return super.visit(operation);
        }
        QualifiedName table = operation.table();
        features.require(table, column);
        Column bare = column.withNullable(true)
                .withDefault(Optional.empty())
                .withGeneration(Optional.empty())
                .withOnUpdate(Optional.empty());
        AddColumn add = new AddColumn(table, bare, Optional.empty());
        Mysql8Statements then = new Mysql8Statements(spelling(), features, add.applyTo(before()));
        List<Statement> statements = new ArrayList<>(super.visit(add));
        statements.add(then.fill(operation, text.get()));
        statements.addAll(then.modify(operation, table, probes().hasDefault(table, column.name()), column));
        return statements;
    }

    private Statement fill(AddColumn operation, String text) {
        QualifiedName table = operation.table();
        String column = name(operation.column().name());
        return new Statement(
                operation.describe() + " in the rows",
                probes().repeatable(table),
                "update " + name(table) + " set " + column + " = " + text
                        + new Definitions(spelling(), before(), table)
                                .untouched(operation.column().name()) + " where " + column + " is null");
    }

    @Override
    public List<Statement> visit(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return one(operation, probes().table(sequence.name()), MysqlSequences.create(spelling(), sequence));
    }

    @Override
    public List<Statement> visit(DropSequence operation) {
        QualifiedName sequence = operation.sequence().name();
        return one(operation, Probes.not(probes().table(sequence)), "drop table " + name(sequence));
    }

    /** The number that's next stays; only the comment says how to count on. */
    @Override
    public List<Statement> visit(AlterSequence operation) {
        QualifiedName sequence = operation.to().name();
        String comment = MysqlSequences.comment(operation.to());
        return comment.equals(MysqlSequences.comment(operation.from()))
                ? List.of()
                : one(
                        operation,
                        probes().repeatable(sequence),
                        spelling().alterTable(sequence, "comment=" + spelling().literal(comment)));
    }

    @Override
    public List<Statement> visit(MoveSequence operation) {
        return one(
                operation,
                Probes.and(probes().table(operation.to()), Probes.not(probes().table(operation.from()))),
                spelling().alterTable(operation.from(), "rename to " + name(operation.to())));
    }
}
