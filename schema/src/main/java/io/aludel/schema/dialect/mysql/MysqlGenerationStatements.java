package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Identity columns (manual: AUTO_INCREMENT Attribute): the counter never falls below the numbers that are there, whatever it's told.
 */
public class MysqlGenerationStatements extends GenerationStatements {

    private final Schema before;

    /** For one operation. */
    protected MysqlGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
        this.before = before;
    }

    @Override
    protected final List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        Column numbered = column.withGeneration(Optional.of(identity)).withNullable(false);
        return List.of(new Statement(
                "make " + table + "." + column.name() + " an identity column",
                spelling().probes().identity(table, column.name()),
                numbering(spelling().alterTable(table, define(table, numbered) + start(numbered)))));
    }

    /** A statement that numbers rows without number; a row numbered 0 has one. */
    protected String numbering(String alter) {
        return alter;
    }

    @Override
    protected final List<Statement> dropIdentity(QualifiedName table, Column column) {
        return List.of(new Statement(
                "drop identity of " + table + "." + column.name(),
                Probes.not(spelling().probes().identity(table, column.name())),
                spelling().alterTable(table, define(table, column.withGeneration(Optional.empty())))));
    }

    private String define(QualifiedName table, Column column) {
        List<String> actions =
                new ArrayList<>(List.of("modify column " + spelling().clauses().column(column)));
        Schema after = before.withTableChanged(table, t -> t.withColumnChanged(column.name(), c -> column));
        actions.addAll(new Supports(spelling()).changes(before, after, table));
        return String.join(", ", actions);
    }

    @Override
    protected final List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        return from.start() == to.start()
                ? List.of()
                : List.of(new Statement(
                        "alter identity of " + table + "." + column.name(),
                        spelling().probes().repeatable(table),
                        spelling().alterTable(table, "auto_increment=" + to.start())));
    }

    @Override
    protected final String defaultChange(QualifiedName table, Column column) {
        // An identity column is made by the next statement.
        Column plain = column.withGeneration(
                column.generation().filter(made -> made.identity().isEmpty()));
        return spelling()
                .alterTable(table, "modify column " + spelling().clauses().column(plain));
    }

    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        return MysqlSequences.raise(spelling(), sequence, table, column);
    }

    /** The option that says where a new identity column starts, with a comma before it. */
    static String start(Column column) {
        return Clauses.identity(column)
                .map(Generation.Identity::start)
                .filter(start -> start != 1)
                .map(start -> ", auto_increment=" + start)
                .orElse("");
    }
}
