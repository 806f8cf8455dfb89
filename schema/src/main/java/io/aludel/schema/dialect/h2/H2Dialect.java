package io.aludel.schema.dialect.h2;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import java.util.List;

/** The dialect of H2 2, in its regular mode. */
public final class H2Dialect {

    static final String ID = "h2";

    /** H2's {@code Constants.MAX_IDENTIFIER_LENGTH}. */
    private static final int LONGEST_NAME = 256;

    private H2Dialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers("H2", H2Words.RESERVED, Folding.UPPER, LONGEST_NAME, Measure.CHARACTERS);
        Spelling spelling =
                new Spelling(names, new H2Types(), name -> "next value for " + name, "random_uuid()", new H2Features());
        return new StandardDialect(
                ID, spelling, new H2Detours(), List.of(), before -> new H2Statements(spelling, before));
    }
}
