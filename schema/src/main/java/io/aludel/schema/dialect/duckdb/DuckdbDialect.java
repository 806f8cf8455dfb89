package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;

/** The dialect of DuckDB 2. */
public final class DuckdbDialect {

    static final String ID = "duckdb";

    /** DuckDB itself has no limit. */
    private static final int LONGEST_NAME = Integer.MAX_VALUE;

    private DuckdbDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names =
                new Identifiers("DuckDB", DuckdbWords.RESERVED, Folding.NONE, LONGEST_NAME, Measure.CHARACTERS);
        Spelling spelling = new Spelling(
                names,
                new DuckdbTypes(),
                name -> "nextval(" + Literals.text(name) + ")",
                "uuid()",
                new DuckdbFeatures());
        return new StandardDialect(ID, spelling, new DuckdbRendering(spelling));
    }
}
