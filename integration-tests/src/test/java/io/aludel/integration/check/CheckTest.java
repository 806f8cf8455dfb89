package io.aludel.integration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.Drift;
import io.aludel.catalog.SchemaCheck;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.schema.operation.Operation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compiled application asks whether its database is as its revisions have left it, and takes over one that is. */
class CheckTest {

    @TempDir
    private static Path folder;

    private static Shop shop;
    private static Shop next;

    @BeforeAll
    static void compile() throws Exception {
        shop = Shop.compiled(folder);
        next = shop.withAmounts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void whatWasUpgradedHasNoDifferenceAtAnyRevision(String product) throws Exception {
        DataSource database = shop.database(product);
        assertThat(shop.checking(database).check()).isEmpty();
        assertThat(shop.alone(database).check()).isEmpty();
        shop.alone(database).upgrade(Shop.FIRST);
        assertThat(shop.checking(database).check()).isEmpty();
        shop.alone(database).upgrade();
        assertThat(shop.checking(database).check()).isEmpty();
        assertThat(shop.alone(database).check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void whatWasDoneByHandIsToldInWordsAndAsOperations(String product) throws Exception {
        DataSource database = shop.database(product);
        shop.alone(database).upgrade();
        Shop.execute(
                database,
                "alter table items add column age integer",
                "alter table items drop column price",
                "create table notes (id integer not null primary key)");
        assertThat(shop.checking(database).check())
                .containsExactlyInAnyOrder(
                        "column items.age exists in the database and not in the model",
                        "column items.price exists in the model and not in the database",
                        "table notes exists in the database and not in the model");
        try (Connection connection = database.getConnection()) {
            Drift drift = SchemaCheck.of(shop.migrations())
                    .drift(
                            connection,
                            Database.valueOf(product.toUpperCase(Locale.ROOT)),
                            List.of(Shop.FIRST, Shop.LAST));
            assertThat(drift.operations())
                    .extracting(Operation::describe)
                    .anySatisfy(text -> assertThat(text).startsWith("drop column items.age"))
                    .anySatisfy(text -> assertThat(text).startsWith("add column items.price"));
        }
        assertThat(shop.alone(database).check())
                .singleElement()
                .asString()
                .startsWith("the tables and columns of ")
                .contains("are not those that the revisions lead to");
    }

    /** Each is a thing of its own for the fingerprint, which has nothing but a hash to tell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table items add column age integer",
                "alter table items drop column price",
                "alter table items alter column price bigint",
                "alter table items alter column name set null",
                "alter table items alter column name varchar(41) not null",
                "alter table items rename column price to cost",
                "create table notes (id integer)",
                "drop table items"
            })
    void theFingerprintTellsOfEachChangeOfTablesAndColumns(String change) throws Exception {
        DataSource database = shop.database("H2");
        shop.alone(database).upgrade();
        Shop.execute(database, change);
        assertThat(shop.alone(database).check()).hasSize(1);
        assertThat(shop.checking(database).check()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void behindTheNewestRevisionTheRuntimeAloneSaysThatItCannotTell(String product) throws Exception {
        DataSource database = shop.database(product);
        shop.alone(database).upgrade(Shop.FIRST);
        assertThatThrownBy(() -> shop.alone(database).check())
                .hasMessageStartingWith(
                        "[CatalogueUnchecked] the code holds a fingerprint of its newest schema alone, and")
                .hasMessageContaining("upgrade first, or build with catalogueCheck(...) of aludel-catalog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void anExistingDatabaseIsTakenOverWhereItStandsOnceItIsAsTheRevisionLeavesIt(String product) throws Exception {
        DataSource database = grown(product, "name varchar(40) not null");
        assertThatThrownBy(() -> shop.checking(database).stamp("head"))
                .hasMessageStartingWith(
                        "[CatalogueDiffers] the database is not as head leaves it, so it is not stamped:\n"
                                + "  column items.price exists in the model and not in the database\n")
                .hasMessageContaining("forceStamp(...) stamps all the same");
        assertThat(shop.alone(database).current()).isEmpty();

        shop.checking(database).stamp(Shop.FIRST);
        assertThat(shop.alone(database).current())
                .extracting(RevisionStatus::id)
                .containsExactly(Shop.FIRST);
        assertThat(shop.checking(database).upgrade().revisions()).hasSize(1);
        assertThat(shop.checking(database).check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void theRuntimeAloneTakesOverOneThatIsAtTheNewestRevision(String product) throws Exception {
        DataSource database = grown(product, "name varchar(40) not null, price integer");
        assertThatThrownBy(() -> shop.alone(database).stamp(Shop.FIRST)).hasMessageStartingWith("[CatalogueUnchecked]");
        shop.alone(database).stamp("head");
        assertThat(shop.alone(database).upgrade().revisions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void forceTakesOverWhateverThereIs(String product) throws Exception {
        DataSource database = grown(product, "name varchar(80)");
        assertThatThrownBy(() -> shop.alone(database).stamp("head")).hasMessageStartingWith("[CatalogueDiffers]");
        shop.alone(database).forceStamp("head");
        assertThat(shop.alone(database).upgrade().revisions()).isEmpty();
        assertThat(shop.checking(database).check()).isNotEmpty();
    }

    /** What the revision has brought and what it's going to take both are there. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void ofARevisionThatIsHalfWayNothingIsADifferenceButWhatIsDoneBeside(String product) throws Exception {
        DataSource database = next.database(product);
        next.alone(database).upgrade(Shop.LAST);
        next.alone(database).expand();
        assertThat(next.alone(database).current())
                .extracting(RevisionStatus::state)
                .containsExactly(State.EXPANDED);
        assertThat(next.checking(database).check()).isEmpty();
        Shop.execute(database, "alter table items add column age integer");
        assertThat(next.checking(database).check())
                .containsExactly("column items.age exists in the database and not in the model");
        next.alone(database).contract();
        assertThat(next.checking(database).check())
                .containsExactly("column items.age exists in the database and not in the model");
    }

    @Test
    void theSampleOfTheDocumentCompilesAndTells() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "catalogue.md"));
        Matcher sample =
                Pattern.compile("```java\n(import .*?)```", Pattern.DOTALL).matcher(document);
        assertThat(sample.find()).isTrue();
        ClassLoader classes =
                shop.compiledBeside("Checks", sample.group(1).replace("LeagueMigrations", "ModelMigrations"));
        DataSource database = shop.database("H2");
        Method start = classes.loadClass("model.Checks").getDeclaredMethod("start", DataSource.class);
        start.setAccessible(true);
        start.invoke(null, database);
        Shop.execute(database, "alter table items add column age integer");
        Method differences = classes.loadClass("model.Checks").getDeclaredMethod("differences", DataSource.class);
        differences.setAccessible(true);
        assertThat(differences.invoke(null, database))
                .isEqualTo(List.of("column items.age exists in the database and not in the model"));
    }

    /** Tables that Aludel hasn't made. */
    private static DataSource grown(String product, String columns) throws Exception {
        DataSource database = shop.database(product);
        Shop.execute(
                database,
                "create table items (id bigint not null, " + columns + ", constraint pk_items primary key (id))");
        return database;
    }
}
