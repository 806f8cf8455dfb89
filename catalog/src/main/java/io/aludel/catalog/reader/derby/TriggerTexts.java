package io.aludel.catalog.reader.derby;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that Aludel's triggers give, by column. */
final class TriggerTexts {

    private static final String QUERY = """
            select s.schemaname as table_schema, t.tablename as table_name, x.triggerdefinition, x.whenclausetext
            from sys.systriggers x
            join sys.systables t on t.tableid = x.tableid
            join sys.sysschemas s on s.schemaid = t.schemaid
            where x.event = 'U' and x.whenclausetext is not null and s.schemaname in %s
            """;

    private static final Pattern LEFT = Pattern.compile(
            "n\\.(\"(?:[^\"]++|\"\")++\"|[a-z0-9_]++) = o\\.\\1 or n\\.\\1 is null and o\\.\\1 is null");

    private static final String ROW = "\nwhere ";

    private final Map<ColumnName, String> onUpdate = new HashMap<>();

    static TriggerTexts read(Connection connection, String list, List<Object> schemas, SchemaParts parts)
            throws SQLException {
        TriggerTexts texts = new TriggerTexts();
        CatalogRows.forEach(connection, QUERY.formatted(list), schemas, row -> {
            QualifiedName table = DerbyCatalogReader.name(parts, row, "table");
            Matcher left = LEFT.matcher(row.text("whenclausetext").strip());
            String definition = row.text("triggerdefinition");
            if (left.matches()) {
                String set = " set " + left.group(1) + " = ";
                int from = definition.indexOf(set);
                int to = definition.lastIndexOf(ROW);
                if (from >= 0 && to > from) {
                    texts.onUpdate.put(
                            new ColumnName(table, plain(left.group(1))), definition.substring(from + set.length(), to));
                }
            }
        });
        return texts;
    }

    private static String plain(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toUpperCase(Locale.ROOT);
    }

    Optional<String> onUpdate(QualifiedName table, String column) {
        return Optional.ofNullable(onUpdate.get(new ColumnName(table, column)));
    }
}
