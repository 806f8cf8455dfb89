package io.aludel.schema.dialect.mariadb;

import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Identifiers.Quotes;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.StepwiseRendering;
import io.aludel.schema.dialect.mysql.MysqlDetours;
import io.aludel.schema.dialect.mysql.MysqlOnline;
import io.aludel.schema.dialect.mysql.MysqlOnlineRendering;
import io.aludel.schema.dialect.mysql.MysqlTriggers;
import io.aludel.schema.dialect.mysql.OnlineTraits;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

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
        Function<BiFunction<Change, List<Statement>, List<Statement>>, Rendering> rendering =
                finish -> new StepwiseRendering(
                        spelling,
                        new MysqlDetours(types),
                        List.of(new MysqlTriggers(spelling)),
                        before -> new MariadbStatements(spelling, features, before),
                        finish);
        return new StandardDialect(ID, spelling, rendering.apply((change, statements) -> statements))
                .withOnline(online -> new MysqlOnlineRendering(
                        spelling,
                        OnlineTraits.MARIADB,
                        online,
                        rendering.apply(new MysqlOnline(spelling, OnlineTraits.MARIADB, "MariaDB", online))));
    }
}
