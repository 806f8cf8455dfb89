package io.aludel.schema.dialect.mysql;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.MoveSequence;
import java.util.List;

/** Statements of MySQL alone: sequences are tables. */
final class Mysql8Statements extends MysqlStatements {

    Mysql8Statements(Spelling spelling, MysqlFeatures features, Schema before) {
        super(spelling, features, before);
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
