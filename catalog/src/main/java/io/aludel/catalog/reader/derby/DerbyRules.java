package io.aludel.catalog.reader.derby;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys and indexes of Derby, whose columns stand as numbers in a text such as {@code UNIQUE BTREE (2, 3 DESC)}. */
final class DerbyRules {

    private static final String COLUMNS = """
            select c.referenceid, c.columnnumber, c.columnname
            from sys.syscolumns c join sys.systables t on t.tableid = c.referenceid where t.tabletype = 'T'
            """;

    private static final String KEYS = """
            select s.schemaname as table_schema, t.tablename as table_name, t.tableid, c.constraintname, c.type, c.state,
              g.descriptor
            from sys.sysconstraints c
            join sys.syskeys k on k.constraintid = c.constraintid
            join sys.sysconglomerates g on g.conglomerateid = k.conglomerateid
            join sys.systables t on t.tableid = c.tableid
            join sys.sysschemas s on s.schemaid = t.schemaid
            where s.schemaname in %s order by 1, 2, 4
            """;

    /** In the order that it's written in: with ten tables Derby takes most of its time for finding another one. */
    private static final String FOREIGN_KEYS = """
            select s.schemaname as table_schema, t.tablename as table_name, t.tableid, c.constraintname, c.state,
              f.deleterule, f.updaterule, g.descriptor, ts.schemaname as target_schema, tt.tablename as target_name,
              tt.tableid as targetid, tg.descriptor as target_descriptor
            from --DERBY-PROPERTIES joinOrder=FIXED
              sys.sysforeignkeys f
            join sys.sysconstraints c on c.constraintid = f.constraintid
            join sys.systables t on t.tableid = c.tableid
            join sys.sysschemas s on s.schemaid = t.schemaid
            join sys.sysconglomerates g on g.conglomerateid = f.conglomerateid
            join sys.sysconstraints tc on tc.constraintid = f.keyconstraintid
            join sys.systables tt on tt.tableid = tc.tableid
            join sys.sysschemas ts on ts.schemaid = tt.schemaid
            join sys.syskeys tk on tk.constraintid = tc.constraintid
            join sys.sysconglomerates tg on tg.conglomerateid = tk.conglomerateid
            where s.schemaname in %s order by 1, 2, 4
            """;

    private static final String INDEXES = """
            select s.schemaname as table_schema, t.tablename as table_name, t.tableid, g.conglomeratename, g.descriptor
            from sys.sysconglomerates g
            join sys.systables t on t.tableid = g.tableid
            join sys.sysschemas s on s.schemaid = t.schemaid
            where g.isindex and not g.isconstraint and t.tabletype = 'T' and s.schemaname in %s order by 1, 2, 4
            """;

    private static final Pattern COLUMN = Pattern.compile("([0-9]+)( DESC)?[,)]");

    private final Connection connection;
    private final String list;
    private final List<Object> schemas;
    private final SchemaParts parts;

    /** Names of columns by their table's id and their number. */
    private final Map<String, Map<Long, String>> columns = new HashMap<>();

    /**
     * Asks of some schemas.
     *
     * @param list as many question marks in parentheses as there are schemas
     */
    DerbyRules(Connection connection, String list, List<Object> schemas, SchemaParts parts) {
        this.connection = connection;
        this.list = list;
        this.schemas = schemas;
        this.parts = parts;
    }

    void read() throws SQLException {
        CatalogRows.forEach(
                connection,
                COLUMNS,
                List.of(),
                row -> columns.computeIfAbsent(row.text("referenceid"), table -> new HashMap<>())
                        .put(row.number("columnnumber"), row.text("columnname")));
        keys();
        foreignKeys();
        indexes();
    }

    private List<Index.Part> indexed(CatalogRows row, String table, String descriptor) throws SQLException {
        Map<Long, String> names = columns.getOrDefault(row.text(table), Map.of());
        List<Index.Part> indexed = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(row.text(descriptor));
        while (matcher.find()) {
            indexed.add(new Index.Part(
                    names.getOrDefault(Long.valueOf(matcher.group(1)), matcher.group(1)), matcher.group(2) != null));
        }
        return indexed;
    }

    private List<String> names(CatalogRows row, String table, String descriptor) throws SQLException {
        return indexed(row, table, descriptor).stream().map(Index.Part::text).toList();
    }

    private QualifiedName table(CatalogRows row) throws SQLException {
        return DerbyCatalogReader.name(parts, row, "table");
    }

    private void keys() throws SQLException {
        CatalogRows.forEach(connection, KEYS.formatted(list), schemas, row -> {
            String name = row.text("constraintname");
            List<String> over = names(row, "tableid", "descriptor");
            if (row.is("type", "P")) {
                parts.primaryKey(table(row), new PrimaryKey(name, over));
            } else {
                parts.uniqueKey(table(row), new UniqueKey(name, over, false, deferral(row)));
            }
        });
    }

    private void foreignKeys() throws SQLException {
        CatalogRows.forEach(
                connection,
                FOREIGN_KEYS.formatted(list),
                schemas,
                row -> parts.foreignKey(
                        table(row),
                        new ForeignKey(
                                row.text("constraintname"),
                                names(row, "tableid", "descriptor"),
                                DerbyCatalogReader.name(parts, row, "target"),
                                names(row, "targetid", "target_descriptor"),
                                action(row.text("deleterule")),
                                action(row.text("updaterule")),
                                deferral(row))));
    }

    /** Small letters are those of constraints that may be checked later; others are checked always, or switched off. */
    private static Deferral deferral(CatalogRows row) throws SQLException {
        return switch (row.text("state")) {
            case "e" -> Deferral.DEFERRED;
            case "i" -> Deferral.IMMEDIATE;
            default -> Deferral.NONE;
        };
    }

    private static ReferenceAction action(String rule) {
        return switch (rule) {
            case "C" -> ReferenceAction.CASCADE;
            case "S" -> ReferenceAction.RESTRICT;
            case "U" -> ReferenceAction.SET_NULL;
            case "D" -> ReferenceAction.SET_DEFAULT;
            default -> ReferenceAction.NO_ACTION;
        };
    }

    private void indexes() throws SQLException {
        CatalogRows.forEach(
                connection,
                INDEXES.formatted(list),
                schemas,
                row -> parts.index(
                        table(row),
                        new Index(
                                row.text("conglomeratename"),
                                indexed(row, "tableid", "descriptor"),
                                row.text("descriptor").startsWith("UNIQUE "))));
    }
}
