package io.aludel.schema.dialect.mysql;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Identifiers.Quotes;
import io.aludel.schema.dialect.RenamedTexts;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import java.util.List;

/** The dialect of MySQL 8.0.29 and later, with the engine InnoDB. */
public final class MysqlDialect {

    static final String ID = "mysql";

    /** Manual, 11.2.1. */
    private static final int LONGEST_NAME = 64;

    private MysqlDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers(
                "MySQL", MysqlWords.RESERVED, Folding.NONE, LONGEST_NAME, Measure.CHARACTERS, Quotes.BACKTICKS);
        MysqlTypes types = new MysqlTypes();
        MysqlFeatures features = new MysqlFeatures(types);
        Spelling spelling = new Spelling(names, types, name -> "", "uuid_to_bin(uuid())", features);
        return new StandardDialect(
                ID,
                spelling,
                new MysqlDetours(types, new RenamedTexts(spelling, true)),
                List.of(new MysqlTriggers(spelling)),
                before -> new Mysql8Statements(spelling, features, before));
    }
}
