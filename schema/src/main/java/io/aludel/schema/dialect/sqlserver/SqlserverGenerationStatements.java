package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.List;

/** Sequences of SQL Server (manual: ALTER SEQUENCE); what's an identity column stays one, and nothing else becomes one. */
final class SqlserverGenerationStatements extends GenerationStatements {

    SqlserverGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        throw SqlserverFeatures.REFUSALS.limit(
                table,
                column.name(),
                "makes no identity column of one that's there",
                "draw from a sequence, or add a new column");
    }

    @Override
    protected List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        if (from.start() == to.start() && from.increment() == to.increment()) {
            return List.of();
        }
        throw SqlserverFeatures.REFUSALS.limit(
                table,
                column.name(),
                "alters no start and no increment of an identity column",
                "draw from a sequence, or add a new column");
    }

    /** A restart takes a literal alone. */
    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        String name = spelling().names().spell(sequence.name());
        String last = "cast(current_value as bigint)";
        boolean rising = sequence.increment() > 0;
        String largest = "(select " + (rising ? "max(" : "min(")
                + spelling().names().spell(column.name()) + ")" + (rising ? " + 1" : " - 1") + " from "
                + spelling().names().spell(table) + ")";
        return "declare @next bigint = (select " + (rising ? "max" : "min") + "(number) from (values ("
                + sequence.start() + "), (" + largest + "), ((select " + last
                + " from sys.sequences where object_id = object_id("
                + spelling().literal(name) + ")))) as numbers (number));\nexec('alter sequence "
                + name.replace("'", "''")
                + " restart with ' + @next)";
    }
}
