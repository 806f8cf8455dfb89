package io.aludel.catalog.reader.hsqldb;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that Aludel's triggers give, by column. */
final class TriggerTexts {

    private static final String QUERY = """
            select event_object_schema as table_schema, event_object_table as table_name, event_manipulation, action_statement
            from information_schema.triggers where action_timing = 'BEFORE' and event_object_schema in %s
            """;

    private static final String NAME = "(\"[^\"]*+\"|[^\\s\".=]++)";

    private static final Pattern NUMBER =
            Pattern.compile("IF N\\." + NAME + " IS NULL THEN SET N\\.\\1=(.*?);END IF", Pattern.DOTALL);

    private static final Pattern TOUCH = Pattern.compile(
            "IF N\\." + NAME + " IS NOT DISTINCT FROM O\\.\\1 THEN SET N\\.\\1=(.*?);END IF", Pattern.DOTALL);

    private final Map<ColumnName, String> onInsert = new HashMap<>();
    private final Map<ColumnName, String> onUpdate = new HashMap<>();

    static TriggerTexts read(Connection connection, String list, List<Object> schemas, SchemaParts parts)
            throws SQLException {
        TriggerTexts texts = new TriggerTexts();
        CatalogRows.forEach(connection, QUERY.formatted(list), schemas, row -> {
            QualifiedName table = HsqldbCatalogReader.name(parts, row, "table");
            boolean update = row.is("event_manipulation", "UPDATE");
            Matcher values = (update ? TOUCH : NUMBER).matcher(row.text("action_statement"));
            while (values.find()) {
                ColumnName column = new ColumnName(table, plain(values.group(1)));
                (update ? texts.onUpdate : texts.onInsert).put(column, values.group(2));
            }
        });
        return texts;
    }

    private static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    Optional<String> onInsert(QualifiedName table, String column) {
        return Optional.ofNullable(onInsert.get(new ColumnName(table, column)));
    }

    Optional<String> onUpdate(QualifiedName table, String column) {
        return Optional.ofNullable(onUpdate.get(new ColumnName(table, column)));
    }
}
