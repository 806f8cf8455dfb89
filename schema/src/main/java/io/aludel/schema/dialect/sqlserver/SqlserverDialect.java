package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import java.util.List;

/** The dialect of SQL Server 2019 and later: rendered, not run. */
public final class SqlserverDialect {

    static final String ID = "sqlserver";

    /** The length of {@code sysname}. */
    private static final int LONGEST_NAME = 128;

    private SqlserverDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names =
                new Identifiers("SQL Server", SqlserverWords.RESERVED, Folding.NONE, LONGEST_NAME, Measure.CHARACTERS);
        Spelling spelling = new Spelling(
                names, new SqlserverTypes(), name -> "next value for " + name, "newid()", new SqlserverFeatures());
        return new StandardDialect(
                ID, spelling, new SqlserverDetours(), List.of(), before -> new SqlserverStatements(spelling, before));
    }
}
