package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;

/** The dialect of HSQLDB 2.7, in its regular mode. */
public final class HsqldbDialect {

    static final String ID = "hsqldb";

    /** HSQLDB's {@code Tokenizer}; a longer name fails as one that isn't found. */
    private static final int LONGEST_NAME = 128;

    private HsqldbDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers(
                "HSQLDB",
                HsqldbWords.RESERVED,
                Folding.UPPER,
                LONGEST_NAME,
                Measure.CHARACTERS,
                Identifiers.Quotes.DOUBLE,
                false);
        Spelling spelling = new Spelling(
                names, new HsqldbTypes(), name -> "next value for " + name, "uuid()", new HsqldbFeatures());
        return new StandardDialect(ID, spelling, new HsqldbRendering(spelling, (change, statements) -> statements))
                .withOnline(online -> new HsqldbOnlineRendering(spelling, online));
    }
}
