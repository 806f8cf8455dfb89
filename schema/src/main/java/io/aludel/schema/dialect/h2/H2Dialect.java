package io.aludel.schema.dialect.h2;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;

/** The dialect of H2 2, in its regular mode. */
public final class H2Dialect {

    /** H2's {@code Constants.MAX_IDENTIFIER_LENGTH}. */
    private static final int LONGEST_NAME = 256;

    private H2Dialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers("H2", H2Words.RESERVED, Folding.UPPER, LONGEST_NAME, Measure.CHARACTERS);
        Spelling spelling = new Spelling(names, new H2Types(), name -> "next value for " + name, "random_uuid()");
        return new StandardDialect("h2", spelling, new H2Detours(), before -> new H2Statements(spelling, before));
    }
}
