package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import io.aludel.schema.dialect.TypeChangeDetours;

/** The dialect of PostgreSQL 13 and later. */
public final class PostgresqlDialect {

    /** {@code NAMEDATALEN - 1}; a longer name is cut off silently. */
    private static final int LONGEST_NAME = 63;

    private PostgresqlDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers(
                "PostgreSQL", PostgresqlWords.RESERVED, Folding.LOWER, LONGEST_NAME, Measure.UTF8_BYTES);
        Spelling spelling = new Spelling(
                names, new PostgresqlTypes(), name -> "nextval(" + Literals.text(name) + ")", "gen_random_uuid()");
        return new StandardDialect(
                "postgresql", spelling, new TypeChangeDetours(), before -> new PostgresqlStatements(spelling, before));
    }
}
