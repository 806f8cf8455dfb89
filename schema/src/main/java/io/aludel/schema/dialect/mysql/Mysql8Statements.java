package io.aludel.schema.dialect.mysql;

import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Statements of MySQL alone: sequences are tables, and what names a column in its text holds the column's name fast. */
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

    /** Errors 3108 and 3959. */
    @Override
    public List<Statement> visit(RenameColumn operation) {
        Table table = before().requireTable(operation.table());
        mentioning(table, operation.from()).findFirst().ifPresent(name -> {
            throw new DialectLimit(
                    table.name(),
                    operation.from(),
                    "MySQL renames no column that another one is computed from or a check names, and " + name + " of "
                            + table.name() + " names " + operation.from() + ": take " + name
                            + " away in one revision, and rename the column and add it again in the next");
        });
        return super.visit(operation);
    }

    private static Stream<String> mentioning(Table table, String column) {
        Stream<String> computed = table.columns().stream()
                .filter(other -> other.computed()
                        .filter(text -> MentionedNames.in(text.expression()).contain(column))
                        .isPresent())
                .map(other -> other.name());
        Stream<String> checks = Rule.of(table).stream()
                .filter(rule -> rule.kind() == Rule.Kind.CHECK && rule.mentions(column))
                .map(Rule::name);
        return Stream.of(computed, checks).flatMap(names -> names);
    }
}
