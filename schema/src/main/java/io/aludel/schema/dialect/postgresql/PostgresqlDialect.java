package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.StepwiseRendering;
import io.aludel.schema.operation.OperationVisitor;
import java.util.List;
import java.util.function.Function;

/** The dialect of PostgreSQL 13 and later. */
public final class PostgresqlDialect {

    static final String ID = "postgresql";

    /** {@code NAMEDATALEN - 1}; a longer name is cut off silently. */
    private static final int LONGEST_NAME = 63;

    private PostgresqlDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers(
                "PostgreSQL", PostgresqlWords.RESERVED, Folding.LOWER, LONGEST_NAME, Measure.UTF8_BYTES);
        Spelling spelling = new Spelling(
                names,
                new PostgresqlTypes(names),
                name -> "nextval(" + Literals.text(name) + ")",
                "gen_random_uuid()",
                new PostgresqlFeatures());
        return new StandardDialect(
                        ID, spelling, rendering(spelling, before -> new PostgresqlStatements(spelling, before)))
                .withOnline(online -> new PostgresqlOnlineRendering(spelling, online));
    }

    /** With types, triggers and ways around what's refused; the statements of each operation are the visitor's. */
    static Rendering rendering(Spelling spelling, Function<Schema, OperationVisitor<List<Statement>>> statements) {
        return new StepwiseRendering(
                spelling,
                new PostgresqlDetours(),
                List.of(new PostgresqlEnumerations(spelling), new PostgresqlTriggers(spelling)),
                statements);
    }
}
