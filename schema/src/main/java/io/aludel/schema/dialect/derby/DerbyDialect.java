package io.aludel.schema.dialect.derby;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;

/** The dialect of Derby 10.16. */
public final class DerbyDialect {

    static final String ID = "derby";

    /** Reference manual, "Derby limitations". */
    private static final int LONGEST_NAME = 128;

    private DerbyDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers(
                "Derby",
                DerbyWords.RESERVED,
                Folding.UPPER,
                LONGEST_NAME,
                Measure.CHARACTERS,
                Identifiers.Quotes.DOUBLE,
                false);
        Spelling spelling = new Spelling(names, new DerbyTypes(), name -> "", "", new DerbyFeatures());
        return new StandardDialect(ID, spelling, new DerbyRendering(spelling));
    }
}
