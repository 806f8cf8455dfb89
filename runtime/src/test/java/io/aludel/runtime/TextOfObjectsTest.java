package io.aludel.runtime;

import static io.aludel.runtime.query.Queries.caseWhen;
import static io.aludel.runtime.query.Queries.coalesce;
import static io.aludel.runtime.query.Queries.concat;
import static io.aludel.runtime.query.Queries.exists;
import static io.aludel.runtime.query.Queries.like;
import static io.aludel.runtime.query.Queries.select;
import static io.aludel.runtime.query.Queries.sql;
import static io.aludel.runtime.query.Queries.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.query.DataContext;
import io.aludel.runtime.support.League.PlayersTable;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import io.aludel.runtime.support.Within;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** No object of the runtime says a password or a value of a row when it's printed, as a log or a debugger does. */
class TextOfObjectsTest {
    private static final String SECRET = "s3cret";
    private static final long NUMBER = 987_654_321L;
    private static final PlayersTable P = new PlayersTable();

    @Test
    void nothingOfTheLanguageSaysAValue() {
        TestDatabase database = TestDatabase.create(Database.H2);
        List<Object> made = new ArrayList<>();
        database.execute(
                "create table players (id bigint primary key, name varchar(40), team varchar(40), team_id bigint, goals int)");
        database.execute("insert into players (id, name) values (" + NUMBER + ", '" + SECRET + "')");
        Aludel.on(database.dataSource())
                .migrations(new TestMigrations()
                        .revision("0001_ask", List.of(), List.of(Step.data("Ask", db -> made(db, made))), List.of()))
                .build()
                .upgrade();
        assertSilent(made, "Row", "Select", "Insert", "Update", "Delete", "BulkInsert", "InsertColumns", "BatchWalk");
    }

    private static void made(DataContext db, List<Object> made) {
        made.add(db);
        made.addAll(db.fetch(select(P.id, P.name).from(P)));
        made.add(select(P.id, value(SECRET), concat(P.name, value(SECRET)), coalesce(P.name, value(SECRET)))
                .from(P)
                .where(P.name.eq(SECRET)
                        .and(P.id.in(List.of(NUMBER)))
                        .and(like(P.name, SECRET))
                        .or(exists(select(P.id).from(P).where(P.id.gt(NUMBER))).not())));
        made.add(select(caseWhen(P.name.eq(SECRET), value(SECRET)).otherwise("x"))
                .from(P));
        made.add(select(sql(String.class, "lower(?)", SECRET)).from(P));
        made.add(db.insertInto(P).set(P.id, NUMBER).set(P.name, SECRET));
        made.add(db.insertInto(P)
                .rows(List.of(SECRET), (row, name) -> row.set(P.id, NUMBER).set(P.name, name)));
        made.add(db.insertInto(P, P.id, P.name)
                .select(select(P.id, value(SECRET)).from(P)));
        made.add(db.insertInto(P, P.id, P.name));
        made.add(db.update(P).set(P.name, SECRET).where(P.id.eq(NUMBER)));
        made.add(db.deleteFrom(P).where(P.name.eq(SECRET)));
        made.add(db.inBatches(P).of(10));
    }

    @Test
    void nothingThatHoldsADataSourceSaysWhereItLeads() {
        DataSource talkative = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> "jdbc:postgresql://bob:" + SECRET + "@localhost/league";
                    case "hashCode" -> 1;
                    default -> throw new IllegalStateException(method.getName());
                });
        Aludel.Builder builder = Aludel.on(talkative).migrations(new TestMigrations());
        assertSilent(List.of(Aludel.on(talkative), builder, builder.build()), "Aludel", "Start", "Builder", "Settings");
    }

    /** That the kinds are among what was reached shows that it was looked into. */
    private static void assertSilent(List<Object> roots, String... kinds) {
        List<Object> all = Within.all(roots);
        Set<String> reached =
                all.stream().map(found -> found.getClass().getSimpleName()).collect(Collectors.toSet());
        assertThat(reached).contains(kinds);
        assertThat(all)
                .allSatisfy(found -> assertThat(found.toString())
                        .as("the text of a " + found.getClass().getName())
                        .doesNotContain(SECRET, String.valueOf(NUMBER)));
    }
}
