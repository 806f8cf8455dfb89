package io.aludel.schema.dialect.mysql;

import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.dialect.Identifiers.Folding;
import io.aludel.schema.dialect.Identifiers.Measure;
import io.aludel.schema.dialect.Identifiers.Quotes;
import io.aludel.schema.dialect.RenamedTexts;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardDialect;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.StepwiseRendering;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

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
        Function<BiFunction<Change, List<Statement>, List<Statement>>, Rendering> rendering =
                finish -> new StepwiseRendering(
                        spelling,
                        new MysqlDetours(types, new RenamedTexts(spelling, true)),
                        List.of(new MysqlTriggers(spelling)),
                        before -> new Mysql8Statements(spelling, features, before),
                        finish);
        return new StandardDialect(ID, spelling, rendering.apply((change, statements) -> statements))
                .withOnline(online -> new MysqlOnlineRendering(
                        spelling,
                        OnlineTraits.MYSQL,
                        online,
                        rendering.apply(new MysqlOnline(spelling, OnlineTraits.MYSQL, "MySQL", online))));
    }
}
