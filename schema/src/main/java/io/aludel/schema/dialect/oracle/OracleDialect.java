package io.aludel.schema.dialect.oracle;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import java.util.List;

/** The dialect of Oracle 19c and later: rendered, not run. */
public final class OracleDialect {

    static final String ID = "oracle";

    /** Bytes, since 12.2. */
    private static final int LONGEST_NAME = 128;

    private OracleDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names =
                new Identifiers("Oracle", OracleWords.RESERVED, Folding.UPPER, LONGEST_NAME, Measure.UTF8_BYTES);
        Spelling spelling =
                new Spelling(names, new OracleTypes(), name -> name + ".nextval", "sys_guid()", new OracleFeatures());
        return new StandardDialect(
                ID, spelling, new OracleDetours(), List.of(), before -> new OracleStatements(spelling, before));
    }
}
