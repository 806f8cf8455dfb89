package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import java.util.List;

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
                ID,
                spelling,
                new PostgresqlDetours(),
                List.of(new PostgresqlEnumerations(spelling), new PostgresqlTriggers(spelling)),
                before -> new PostgresqlStatements(spelling, before));
    }
}
