package io.aludel.schema.dialect.mysql;

import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Says at the end of each statement that alters a table how readers and writers of it go on. */
public final class MysqlOnline implements BiFunction<Change, List<Statement>, List<Statement>> {

    private final Spelling spelling;
    private final OnlineTraits traits;
    private final String database;
    private final Online online;

    /** For a revision. */
    public MysqlOnline(Spelling spelling, OnlineTraits traits, String database, Online online) {
        this.spelling = spelling;
        this.traits = traits;
        this.database = database;
        this.online = online;
    }

    /**
     * The statements of an operation with that.
     *
     * @throws io.aludel.schema.dialect.DialectLimit when writers would wait until the last row is copied; on the way back they do
     */
    @Override
    public List<Statement> apply(Change change, List<Statement> statements) {
        if (statements.stream().noneMatch(MysqlOnline::alters)) {
            return statements;
        }
        OnlineLimits limits = new OnlineLimits(traits, database, online, change);
        Algorithm algorithm = change.operation().accept(new OnlineAlgorithms(spelling, traits, change, limits));
        Optional<Twin> twin = online.twin(change.operation());
        if (twin.isPresent()) {
            return parted(twin.get(), algorithm, limits);
        }
        String clause = algorithm.clause();
        return statements.stream()
                .map(statement -> alters(statement)
                        ? new Statement(
                                statement.description(), statement.probe(), statement.sql() + clause, statement.alone())
                        : statement)
                .toList();
    }

    private List<Statement> parted(Twin twin, Algorithm rename, OnlineLimits limits) {
        if (!twin.indexes().isEmpty()) {
            limits.require(twin.table().name(), twin.rename().to(), Algorithm.INPLACE);
        }
        return new MysqlTwins(spelling, traits).part(twin, rename);
    }

    private static boolean alters(Statement statement) {
        return statement.sql().startsWith("alter table ") || statement.sql().contains(" for alter table ");
    }
}
