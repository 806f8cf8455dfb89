package io.aludel.schema.dialect.oracle;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.List;

/** Identity columns and sequences of Oracle (manual: ALTER TABLE, ALTER SEQUENCE). */
final class OracleGenerationStatements extends GenerationStatements {

    OracleGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        throw OracleFeatures.REFUSALS.limit(
                table,
                column.name(),
                "makes no identity column of one that's there (ORA-30673)",
                "draw from a sequence, or add a new column");
    }

    @Override
    protected List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        String limits = from.turnsTo(to) ? " minvalue -9223372036854775808 maxvalue 9223372036854775807" : "";
        return List.of(new Statement(
                "alter identity of " + table + "." + column.name(),
                spelling().probes().repeatable(table),
                spelling()
                        .alterTable(
                                table,
                                "modify " + spelling().names().spell(column.name()) + " generated "
                                        + Clauses.mode(to) + " as identity (start with limit value increment by "
                                        + to.increment() + limits + ")")));
    }

    /** A restart takes a literal alone (18c). */
    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        String name = spelling().names().spell(sequence.name());
        String next = spelling().nextValue().apply(name);
        return "declare\n  next_number number;\n  next_value number;\nbegin\n  next_value := " + next
                + ";\n  select "
                + beyond(column, "next_value", sequence.start(), sequence.increment())
                        .replace(" as bigint)", " as number(19))")
                + " into next_number from " + spelling().names().spell(table)
                + ";\n  execute immediate 'alter sequence " + name.replace("'", "''")
                + " restart start with ' || next_number;\nend;";
    }
}
