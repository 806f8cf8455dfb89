package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.List;

/** Sequences of DuckDB (manual: CREATE SEQUENCE, {@code setval}); an identity column draws from one of its own. */
final class DuckdbGenerationStatements extends GenerationStatements {

    DuckdbGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        throw drawsFromSequence(table, column);
    }

    @Override
    protected List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        throw drawsFromSequence(table, column);
    }

    private static IllegalStateException drawsFromSequence(QualifiedName table, Column column) {
        return new IllegalStateException(table + "." + column.name() + " draws from a sequence, which was told before");
    }

    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        String name = spelling().names().spell(sequence.name());
        String next = spelling().nextValue().apply(name);
        return "select setval(" + Literals.text(name) + ", "
                + beyond(column, next, sequence.start(), sequence.increment()) + ", false) from "
                + spelling().names().spell(table);
    }

    /** Moves a sequence above the largest number of a column that is to use it. */
    List<Statement> start(Sequence sequence, QualifiedName table, Column column) {
        return NUMBERS.contains(column.type().name())
                ? List.of(new Statement(
                        "start sequence " + sequence.name() + " beyond " + table + "." + column.name(),
                        spelling().probes().repeatable(table),
                        raise(sequence, table, column)))
                : List.of();
    }
}
