package io.aludel.catalog.reader.derby;

import io.aludel.catalog.reader.CatalogReader;
import io.aludel.catalog.reader.CatalogRows;
import io.aludel.catalog.reader.SchemaParts;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads Derby 10.16 (reference manual, "Derby system tables"). */
public final class DerbyCatalogReader implements CatalogReader {

    private static final String TABLES = """
            select s.schemaname as table_schema, t.tablename as table_name from sys.systables t
            join sys.sysschemas s on s.schemaid = t.schemaid
            where t.tabletype = 'T' and s.schemaname in %s order by 1, 2
            """;

    private static final String COLUMNS = """
            select s.schemaname as table_schema, t.tablename as table_name, c.columnnumber, c.columnname, c.columndatatype,
              c.columndefault, c.autoincrementstart, c.autoincrementinc
            from sys.syscolumns c
            join sys.systables t on t.tableid = c.referenceid
            join sys.sysschemas s on s.schemaid = t.schemaid
            where t.tabletype = 'T' and s.schemaname in %s order by 1, 2, 3
            """;

    private static final String CHECKS = """
            select s.schemaname as table_schema, t.tablename as table_name, c.constraintname, k.checkdefinition
            from sys.sysconstraints c
            join sys.syschecks k on k.constraintid = c.constraintid
            join sys.systables t on t.tableid = c.tableid
            join sys.sysschemas s on s.schemaid = t.schemaid
            where s.schemaname in %s order by 1, 2, 3
            """;

    private static final String SEQUENCES = """
            select s.schemaname as sequence_schema, q.sequencename as sequence_name, q.sequencedatatype, q.startvalue,
              q.minimumvalue, q.maximumvalue, q.increment as step, q.cycleoption
            from sys.syssequences q join sys.sysschemas s on s.schemaid = q.schemaid
            where s.schemaname in %s order by 1, 2
            """;

    private static final String NOT_NULL = " NOT NULL";
    private static final String COMPUTED = "GENERATED ALWAYS AS ( ";
    private static final String BY_DEFAULT = "GENERATED_BY_DEFAULT";

    @Override
    public Schema read(Connection connection, Set<String> schemas) throws SQLException {
        List<String> own = new ArrayList<>();
        CatalogRows.forEach(
                connection,
                "select current schema as own from sysibm.sysdummy1",
                List.of(),
                row -> own.add(row.text("own")));
        List<Object> all = new ArrayList<>(own);
        schemas.stream().filter(schema -> !own.contains(schema)).sorted().forEach(all::add);
        String list = "(" + "?, ".repeat(all.size() - 1) + "?)";
        SchemaParts parts = new SchemaParts(own.get(0));
        CatalogRows.forEach(
                connection,
                TABLES.formatted(list),
                all,
                row -> parts.table(name(parts, row, "table"), Optional.empty()));
        TriggerTexts triggers = TriggerTexts.read(connection, list, all, parts);
        CatalogRows.forEach(connection, COLUMNS.formatted(list), all, row -> {
            QualifiedName table = name(parts, row, "table");
            parts.column(table, column(row, triggers.onUpdate(table, row.text("columnname"))));
        });
        CatalogRows.forEach(
                connection,
                CHECKS.formatted(list),
                all,
                row -> parts.check(
                        name(parts, row, "table"), Check.of(row.text("constraintname"), row.text("checkdefinition"))));
        new DerbyRules(connection, list, all, parts).read();
        CatalogRows.forEach(
                connection,
                SEQUENCES.formatted(list),
                all,
                row -> parts.sequence(sequence(name(parts, row, "sequence"), row)));
        return parts.schema();
    }

    static QualifiedName name(SchemaParts parts, CatalogRows row, String kind) throws SQLException {
        return parts.name(row.text(kind + "_schema"), row.text(kind + "_name"));
    }

    private static Column column(CatalogRows row, Optional<String> onUpdate) throws SQLException {
        String type = row.text("columndatatype");
        Optional<String> text = row.find("columndefault");
        OptionalLong increment = row.findNumber("autoincrementinc");
        Optional<Generation> generation = increment.isPresent()
                ? Optional.of(new Generation.Identity(
                        text.filter(BY_DEFAULT::equals).isEmpty(),
                        row.number("autoincrementstart"),
                        increment.getAsLong()))
                : Optional.empty();
        Optional<Computed> computed = text.filter(it -> it.startsWith(COMPUTED))
                .map(it -> new Computed(it.substring(COMPUTED.length(), it.length() - " )".length()), true));
        return new Column(
                row.text("columnname"),
                new ColumnType(withoutNotNull(type), List.of()),
                !type.endsWith(NOT_NULL),
                generation.isPresent() || computed.isPresent() ? Optional.empty() : text,
                generation,
                computed,
                onUpdate,
                Optional.empty(),
                Optional.empty());
    }

    private static String withoutNotNull(String type) {
        return type.endsWith(NOT_NULL) ? type.substring(0, type.length() - NOT_NULL.length()) : type;
    }

    private static Sequence sequence(QualifiedName name, CatalogRows row) throws SQLException {
        return new Sequence(
                name,
                new ColumnType(withoutNotNull(row.text("sequencedatatype")), List.of()),
                row.number("startvalue"),
                row.number("step"),
                Optional.of(row.number("minimumvalue")),
                Optional.of(row.number("maximumvalue")),
                row.is("cycleoption", "Y"),
                Optional.empty());
    }
}
