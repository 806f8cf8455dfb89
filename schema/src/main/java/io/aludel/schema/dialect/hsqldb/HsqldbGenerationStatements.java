package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.ChangeIdentity;
import java.util.ArrayList;
import java.util.List;

/**
 * Identity columns and sequences of HSQLDB (manual: Schemas and Database Objects, Alter Table).
 *
 * <p>A counter is restarted by a literal alone. That of an identity column looks at the rows when they move to a new form of the table,
 * which adding a column does; a sequence is brought further by drawing from it.
 */
final class HsqldbGenerationStatements extends GenerationStatements {

    private static final String COUNTED = "aludel_counted";

    private final Schema before;

    HsqldbGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
        this.before = before;
    }

    @Override
    protected List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "make " + table + "." + column.name() + " an identity column",
                spelling().probes().identity(table, column.name()),
                spelling()
                        .alterColumn(
                                table,
                                column.name(),
                                "set "
                                        + spelling()
                                                .features()
                                                .identity(column, identity)
                                                .orElseThrow())));
        statements.addAll(startBeyond(table, column));
        return statements;
    }

    private List<Statement> startBeyond(QualifiedName table, Column column) {
        String counted = COUNTED;
        Table there = before.requireTable(table);
        for (int number = 2; there.column(counted).isPresent(); number++) {
            counted = COUNTED + number;
        }
        String probe = spelling().probes().column(table, counted);
        return List.of(
                new Statement(
                        "start " + table + "." + column.name() + " beyond its numbers, which are seen as rows move",
                        probe,
                        spelling()
                                .alterTable(
                                        table,
                                        "add column " + spelling().names().spell(counted) + " boolean")),
                new Statement(
                        "drop column " + table + "." + counted,
                        Probes.not(probe),
                        spelling()
                                .alterTable(
                                        table,
                                        "drop column " + spelling().names().spell(counted))));
    }

    @Override
    protected List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "drop identity of " + table + "." + column.name(),
                Probes.not(spelling().probes().identity(table, column.name())),
                spelling().alterColumn(table, column.name(), "drop identity")));
        statements.addAll(addIdentity(table, column, to));
        return statements;
    }

    /** Drawing from a sequence is a trigger's business. */
    @Override
    protected List<Statement> changeDefault(ChangeIdentity operation, Column changed) {
        return List.of();
    }

    /** As many numbers are drawn as lie between the next one and the first that's free; more than 10 million are an error. */
    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        String schema = sequence.name()
                .schema()
                .map(name -> Literals.text(spelling().names().catalogue(name)))
                .orElse("current_schema");
        long increment = sequence.increment();
        String spelled = spelling().names().spell(column.name());
        String beyond = increment > 0 ? "max(" + spelled + ") + " + increment : "min(" + spelled + ") - " + -increment;
        String next = "(select cast(next_value as bigint) from information_schema.sequences where sequence_schema = "
                + schema + " and sequence_name = "
                + Literals.text(spelling().names().catalogue(sequence.name().name())) + ")";
        String missing = "(select cast(greatest(0, coalesce((" + beyond + " - " + next + ") / " + increment
                + ", 0)) as numeric(7)) from " + spelling().names().spell(table) + ")";
        return "select " + spelling().nextValue().apply(spelling().names().spell(sequence.name()))
                + " from unnest(sequence_array(1, greatest(1, " + missing + "), 1)) as missing(number) where number <= "
                + missing;
    }
}
