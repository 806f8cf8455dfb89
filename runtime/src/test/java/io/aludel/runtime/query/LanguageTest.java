package io.aludel.runtime.query;

import static io.aludel.runtime.query.Queries.select;
import static io.aludel.runtime.query.Queries.selectDistinct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.Ddl;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.League.PlayersTable;
import io.aludel.runtime.support.League.TeamsTable;
import io.aludel.runtime.support.MysqlWords;
import io.aludel.runtime.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {
    private static final Set<Database> IN_BACKTICKS = EnumSet.of(Database.MARIADB, Database.MYSQL);
    private static final PlayersTable P = new PlayersTable();
    private static final TeamsTable T = new TeamsTable();

    @EachDatabase
    void insertsARow(Database product) {
        with(product, db -> {
            Insert insert = db.insertInto(P).set(P.id, 9L).set(P.name, "Zoe").setNull(P.team);
            assertThat(insert.sql())
                    .isEqualTo(
                            sql(product, "insert into \"players\" (\"id\", \"name\", \"team\") values (?, ?, null)"));
            assertThat(insert.execute()).isEqualTo(1);
            assertThat(db.fetch(select(P.id, P.name, P.team).from(P).where(P.id.eq(9L))))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.get(P.name)).isEqualTo("Zoe");
                        assertThat(row.find(P.team)).isEmpty();
                        assertThatThrownBy(() -> row.get(P.team)).isInstanceOf(NoSuchElementException.class);
                        assertThatThrownBy(() -> row.get(P.teamId)).isInstanceOf(IllegalArgumentException.class);
                        assertThat(row).hasToString("row of 3 columns");
                    });
        });
    }

    @EachDatabase
    void insertsWhatASelectReturnsAndUpdatesByACorrelatedSubSelect(Database product) {
        with(product, db -> {
            DataStatement insert = db.insertInto(T, T.name)
                    .select(selectDistinct(P.team).from(P).where(P.team.isNotNull()));
            assertThat(insert.sql())
                    .isEqualTo(sql(
                            product,
                            "insert into \"teams\" (\"name\") select distinct \"players\".\"team\" from \"players\""
                                    + " where \"players\".\"team\" is not null"));
            assertThat(insert.execute()).isEqualTo(2);

            Update update = db.update(P)
                    .set(P.teamId, select(T.id).from(T).where(T.name.eq(P.team)))
                    .where(P.team.isNotNull());
            assertThat(update.sql())
                    .isEqualTo(sql(
                            product,
                            "update \"players\" set \"team_id\" = (select \"teams\".\"id\" from \"teams\" where"
                                    + " \"teams\".\"name\" = \"players\".\"team\") where \"players\".\"team\" is not"
                                    + " null"));
            assertThat(update.execute()).isEqualTo(3);
            assertThat(db.fetch(select(P.name)
                            .from(P)
                            .where(P.teamId.eq(select(T.id).from(T).where(T.name.eq("Reds"))))))
                    .extracting(row -> row.get(P.name))
                    .containsExactlyInAnyOrder("Ada", "Cleo");
        });
    }

    @EachDatabase
    void comparesJoinsAndNegatesConditions(Database product) {
        with(product, db -> {
            assertThat(names(db, P.id.eq(1L))).containsExactly("Ada");
            assertThat(names(db, P.id.ne(1L))).containsExactly("Ben", "Cleo", "Dan");
            assertThat(names(db, P.id.lt(2L))).containsExactly("Ada");
            assertThat(names(db, P.id.le(2L))).containsExactly("Ada", "Ben");
            assertThat(names(db, P.id.gt(3L))).containsExactly("Dan");
            assertThat(names(db, P.id.ge(3L))).containsExactly("Cleo", "Dan");
            assertThat(names(db, P.team.isNull())).containsExactly("Dan");
            assertThat(names(db, P.name.eq(P.team))).isEmpty();
            assertThat(names(db, P.name.ne(P.team))).containsExactly("Ada", "Ben", "Cleo");
            assertThat(names(db, P.id.eq(1L).or(P.id.eq(2L)).and(P.team.eq("Blues"))))
                    .containsExactly("Ben");
            assertThat(names(db, P.id.eq(1L).or(P.id.eq(2L).and(P.team.eq("Blues")))))
                    .containsExactly("Ada", "Ben");
            assertThat(names(db, P.id.eq(1L).or(P.id.eq(2L)).not())).containsExactly("Cleo", "Dan");
            assertThat(names(db, P.team.eq("' or 1 = 1 --"))).isEmpty();
        });
    }

    @EachDatabase
    void updatesWithValuesAndNullAndDeletes(Database product) {
        with(product, db -> {
            assertThat(db.update(P).set(P.team, "Greens").where(P.team.isNull()).execute())
                    .isEqualTo(1);
            assertThat(db.update(P)
                            .setNull(P.team)
                            .where(P.id.eq(1L))
                            .where(P.team.eq("Reds"))
                            .execute())
                    .isEqualTo(1);
            assertThat(db.update(P).set(P.team, P.name).where(P.id.eq(2L)).execute())
                    .isEqualTo(1);
            assertThat(names(db, P.name.eq(P.team))).containsExactly("Ben");
            Delete delete = db.deleteFrom(P).where(P.id.gt(1L)).where(P.id.lt(4L));
            assertThat(delete.sql())
                    .isEqualTo(sql(
                            product,
                            "delete from \"players\" where (\"players\".\"id\" > ? and \"players\".\"id\" < ?)"));
            assertThat(delete.execute()).isEqualTo(2);
            assertThat(db.deleteFrom(P).execute()).isEqualTo(2);
        });
    }

    @EachDatabase
    void oneTableTwiceNeedsAnAlias(Database product) {
        with(product, db -> {
            PlayersTable other = P.as("other");
            Update update = db.update(P)
                    .set(P.team, select(other.team).from(other).where(other.id.eq(1L)))
                    .where(P.id.eq(4L));
            assertThat(update.sql())
                    .isEqualTo(sql(
                                    product,
                                    "update \"players\" set \"team\" = (select \"other\".\"team\" from \"players\" \"other\""
                                            + " where \"other\".\"id\" = ?) where \"players\".\"id\" = ?")
                            .replace(
                                    "from `players` `other`",
                                    product == Database.MYSQL
                                            ? "from (select * from `players` limit 9223372036854775807) `other`"
                                            : "from `players` `other`"));
            update.execute();
            assertThat(names(db, P.team.eq("Reds"))).containsExactly("Ada", "Cleo", "Dan");

            assertThat(db.update(other)
                            .set(other.team, "Reds")
                            .where(other.id.eq(2L))
                            .execute())
                    .isEqualTo(1);
            assertThat(db.deleteFrom(other).where(other.id.eq(2L)).execute()).isEqualTo(1);

            assertThatThrownBy(() -> db.update(P)
                            .set(P.team, select(P.team).from(P).where(P.id.eq(1L)))
                            .execute())
                    .hasMessage("table players occurs twice in one statement: give one of them an alias, as(\"...\")");
            assertThatThrownBy(() -> db.fetch(select(T.name).from(P)))
                    .hasMessage("column name belongs to table teams, which the statement does not name");
        });
    }

    /** SQLite has no schemas. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MYSQL", "SQLITE"})
    void namesOfEveryKindAreQuotedRight(Database product) {
        with(product, db -> {
            String schema = "Odd \"" + product;
            String spelled = quoted(product, schema);
            db.execute("create schema " + spelled);
            db.execute("create table " + spelled + "." + quoted(product, "Order") + " (" + sql(product, "\"select\"")
                    + " int, plain int, " + quoted(product, "a\"b") + " varchar(10))");
            OrderTable order = new OrderTable(schema);
            db.insertInto(order)
                    .set(order.select, 1)
                    .set(order.plain, 2)
                    .set(order.odd, "x")
                    .execute();
            db.update(order)
                    .set(order.select, order.plain)
                    .where(order.odd.eq("x"))
                    .execute();
            assertThat(db.fetch(select(order.select, order.odd).from(order)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(order.select)).isEqualTo(2));
            // Derby, which drops none with a table in it, rolls back.
            if (product != Database.DERBY) {
                db.execute("drop schema " + spelled + (IN_BACKTICKS.contains(product) ? "" : " cascade"));
            }
        });
    }

    @EachDatabase
    void plainSqlAndTheConnectionAreThereButTheTransactionIsNot(Database product) {
        with(product, db -> {
            assertThat(db.execute("update players set name = ? where id = ?", "Eve", 1L))
                    .isEqualTo(1);
            assertThat(db.execute("select id from players")).isZero();
            Connection connection = db.connection();
            try (var statement = connection.prepareStatement("select name from players where id = 1");
                    var result = statement.executeQuery()) {
                result.next();
                assertThat(result.getString(1)).isEqualTo("Eve");
                if (product != Database.DUCKDB) { // which has none
                    var savepoint = connection.setSavepoint();
                    connection.rollback(savepoint);
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(SQLException.class)
                    .hasMessageStartingWith("commit() is refused");
            assertThatThrownBy(connection::rollback).hasMessageStartingWith("rollback() is refused");
            assertThatThrownBy(connection::close).hasMessageStartingWith("close() is refused");
            assertThatThrownBy(() -> connection.setAutoCommit(true))
                    .hasMessageStartingWith("setAutoCommit() is refused");
            assertThatThrownBy(() -> connection.abort(Runnable::run)).hasMessageStartingWith("abort() is refused");
            assertThatThrownBy(() -> db.execute("update nowhere set a = ?", 1))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            // SQLite and DuckDB know no SQLSTATE.
                            e -> assertThat(e.sqlState()).matches("|42.*"))
                    .hasMessageStartingWith("update nowhere set a = ?\n");
        });
    }

    @EachDatabase
    void mistakesThatCompileAreRefusedBeforeTheyAreSent(Database product) {
        with(product, db -> {
            assertThatThrownBy(() ->
                            db.insertInto(T, T.id, T.name).select(select(P.team).from(P)))
                    .hasMessage("insert into table teams names 2 columns, and its select 1");
            assertThatThrownBy(
                            () -> db.insertInto(T, T.id).select(select(P.team).from(P)))
                    .hasMessage("column id of table teams takes Long, and the select gives String");
            assertThatThrownBy(() -> db.update(P).execute()).hasMessage("update of table players sets no column");
            assertThatThrownBy(() -> P.team.eq((String) null)).hasMessageContaining("use isNull()");
        });
    }

    private static List<String> names(DataContext db, Condition condition) {
        return db.fetch(select(P.name).from(P).where(condition)).stream()
                .map(row -> row.get(P.name))
                .sorted()
                .toList();
    }

    private static String quoted(Database product, String name) {
        return IN_BACKTICKS.contains(product) ? "`" + name + "`" : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Spells quoted lower-case names as the database folds them. */
    private static String sql(Database product, String text) {
        return switch (product) {
            case H2, HSQLDB, DERBY ->
                Pattern.compile("\"[a-z_]+\"")
                        .matcher(text)
                        .replaceAll(name -> name.group().toUpperCase(Locale.ROOT));
            case MARIADB, MYSQL -> text.replace('"', '`');
            case POSTGRESQL, SQLITE, DUCKDB -> text;
        };
    }

    static void with(Database product, Consumer<DataContext> test) {
        TestDatabase database = TestDatabase.create(product);
        database.execute(
                "create table players (id bigint not null, name varchar(60) not null, team varchar(60), team_id bigint)");
        for (Step step : new Ddl(product).createTeams()) {
            database.execute(((Step.Sql) step).sql());
        }
        League.addPlayers(database);
        try (Connection connection = database.unpooled().getConnection()) {
            connection.setAutoCommit(false);
            test.accept(DataContext.on(product == Database.MYSQL ? MysqlWords.of(connection) : connection));
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class OrderTable extends Table {
        final Column<Integer> select = column("select", Integer.class, "int", true);
        final Column<Integer> plain = column("plain", Integer.class, "int", true);
        final Column<String> odd = column("a\"b", String.class, "varchar(10)", true);

        private final String schema;

        OrderTable(String schema) {
            this(schema, "Order");
        }

        private OrderTable(String schema, String alias) {
            super(schema, "Order", alias);
            this.schema = schema;
        }

        @Override
        public Table as(String alias) {
            return new OrderTable(schema, alias);
        }
    }
}
