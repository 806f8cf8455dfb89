package io.aludel.catalog.engine;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.testservers.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * MySQL's dialect and driver on a server of MariaDB. Where MariaDB's catalogue has another word for a type, MySQL's is put in its place:
 * integers with the width that they're displayed with, and JSON, which it keeps as a text.
 */
final class MysqlOnMariadbEngine extends MariadbEngine {

    private static final Map<String, String> WORDS = Map.of(
            "tinyint(4)", "tinyint",
            "smallint(6)", "smallint",
            "mediumint(9)", "mediumint",
            "int(11)", "int",
            "bigint(20)", "bigint",
            "year(4)", "year");

    /** A type at the end of a probe's fact. */
    private static final Pattern PROBED = Pattern.compile("(?<= )(?:(?:tiny|small|medium|big)?int|year|json)(?= &|$)");

    private final Dialect dialect = Dialects.byId("mysql").orElseThrow();

    /** Made at the first use. Braces in statements are what they are, as where the runtime sends them. */
    private static final class Database {
        static final String URL =
                Servers.newMariadbDatabase().replace("jdbc:mariadb:", "jdbc:mysql:") + "&enableEscapeProcessing=false";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        return Closing.alone(SERVER, Database.URL, this);
    }

    @Override
    public Schema read(Connection connection, Schema model) throws SQLException {
        Schema live = super.read(connection, model);
        for (Table table : live.tables().values()) {
            for (Column column : table.columns()) {
                Optional<Column> declared = model.table(table.name()).flatMap(known -> known.column(column.name()));
                ColumnType type = new ColumnType(word(column, declared), List.of());
                live = live.withTableChanged(
                        table.name(), known -> known.withColumnChanged(column.name(), c -> c.withType(type)));
            }
        }
        return live;
    }

    private String word(Column live, Optional<Column> declared) {
        String found = live.type().toString();
        boolean json = found.equals("longtext")
                && declared.filter(
                                column -> dialect.types().spell(column.type()).equals("json"))
                        .isPresent();
        return json ? "json" : WORDS.getOrDefault(found, found);
    }

    /** In MariaDB's words. */
    @Override
    public Probe ask(Connection connection, String probe) {
        return super.ask(
                connection,
                PROBED.matcher(probe)
                        .replaceAll(word -> WORDS.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(word.group()))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse("longtext")));
    }

    /** What it has of MySQL's types. */
    @Override
    public List<String> typesBesides() {
        return List.of("enum('a', 'B&b')", "binary(3)", "mediumint", "bit(3)", "year", "point");
    }

    @Override
    public String toString() {
        return "MySQL's dialect and driver on MariaDB";
    }
}
