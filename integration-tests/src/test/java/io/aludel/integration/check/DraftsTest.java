package io.aludel.integration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.RevisionStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A developer's day: a model is changed, tried, changed again and recorded, and the database is the same one all day. */
class DraftsTest {

    @TempDir
    private static Path folder;

    private static Shop drafted;
    private static Shop changed;
    private static Shop recorded;

    @BeforeAll
    static void compile() throws Exception {
        Shop shop = Shop.compiled(folder);
        drafted = shop.compiled("drafted", "Integer price; Integer stock;", List.of("-Aaludel.mode=note"));
        changed = shop.compiled("changed", "Integer price; String shelf;", List.of("-Aaludel.mode=note"));
        recorded = shop.compiled("recorded", "Integer price; String shelf;", List.of("-Aaludel.record=shelves"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "SQLite"})
    void aDraftIsTriedChangedAndRecordedOnOneDatabase(String product) throws Exception {
        DataSource database = drafted.database(product);
        drafted.alone(database).upgrade(Shop.LAST);
        Shop.execute(database, "insert into items (id, name, price) values (1, 'pen', 3)");
        assertThatThrownBy(() -> drafted.alone(database).upgrade()).hasMessageStartingWith("[DraftNotAllowed]");

        allowing(drafted, database).upgrade();
        Shop.execute(database, "update items set stock = 7");
        allowing(changed, database).upgrade();
        assertThat(rows(database, "select id, name, price, shelf from items")).containsExactly("1 pen 3 null");
        Shop.execute(database, "update items set shelf = 'B'");
        assertThat(allowing(changed, database).upgrade().revisions()).isEmpty();

        assertThat(recorded.alone(database).upgrade().revisions()).isEmpty();
        assertThat(rows(database, "select id, name, price, shelf from items")).containsExactly("1 pen 3 B");
        assertThat(recorded.alone(database).current())
                .extracting(RevisionStatus::id, RevisionStatus::draft)
                .containsExactly(tuple("0003_shelves", false));
        assertThat(recorded.alone(database).check()).isEmpty();
        assertThat(recorded.checking(database).check()).isEmpty();
    }

    private static Aludel allowing(Shop shop, DataSource database) {
        return Aludel.on(database).migrations(shop.migrations()).allowDraft().build();
    }

    private static List<String> rows(DataSource database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }
}
