package io.aludel.schema.dialect.mariadb;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Identifiers.Quotes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import io.aludel.schema.dialect.mysql.MysqlDetours;
import io.aludel.schema.dialect.mysql.MysqlTriggers;
import java.util.List;

/** The dialect of MariaDB 10.11 and later, with the engine InnoDB: MySQL's, but for what MariaDB has besides or hasn't. */
public final class MariadbDialect {

    static final String ID = "mariadb";

    /** Manual, Identifier Names. */
    private static final int LONGEST_NAME = 64;

    private MariadbDialect() {}

    /** Puts the dialect together. */
    public static Dialect create() {
        Identifiers names = new Identifiers(
                "MariaDB", MariadbWords.RESERVED, Folding.NONE, LONGEST_NAME, Measure.CHARACTERS, Quotes.BACKTICKS);
        MariadbTypes types = new MariadbTypes();
        MariadbFeatures features = new MariadbFeatures(types);
        Spelling spelling = new Spelling(names, types, name -> "nextval(" + name + ")", "uuid()", features);
        return new StandardDialect(
                ID,
                spelling,
                new MysqlDetours(types),
                List.of(new MysqlTriggers(spelling)),
                before -> new MariadbStatements(spelling, features, before));
    }
}
