package io.aludel.catalog.reader.mariadb;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Keys and indexes. A unique key is a unique index there; an index that's called like a foreign key and is over its columns, or that the
 * dialect has made for an identity column, nobody has declared.
 */
final class MariadbRules {

    /** The index that the dialect makes for an identity column which begins no other. */
    private static final String OF_IDENTITY = "aludel_identity";

    private static final String PRIMARY = "PRIMARY";
    private static final Set<String> METHODS = Set.of("FULLTEXT", "SPATIAL");

    /** Asked apart: joined to the columns of keys, MariaDB 11.4 opens every table again for each row. */
    private static final String ACTIONS = """
            select constraint_schema as table_schema, table_name, constraint_name, delete_rule, update_rule
            from information_schema.referential_constraints where constraint_schema in %s
            """;

    private static final String FOREIGN_KEYS = """
            select table_schema, table_name, constraint_name, column_name, referenced_table_schema,
              referenced_table_name, referenced_column_name
            from information_schema.key_column_usage
            where referenced_table_name is not null and table_schema in %s order by 1, 2, 3, ordinal_position
            """;

    private static final String INDEXES = """
            select table_schema, table_name, index_name, non_unique, column_name, collation, sub_part, index_type,
              EXPRESSION as expression
            from information_schema.statistics where table_schema in %s order by 1, 2, 3, seq_in_index
            """;

    private final MariadbCatalogReader.Question question;
    private final Map<Name, Actions> actions = new HashMap<>();
    private final Map<Name, ForeignKey> keys = new LinkedHashMap<>();
    private final Map<Name, Found> indexes = new LinkedHashMap<>();

    MariadbRules(MariadbCatalogReader.Question question) {
        this.question = question;
    }

    /** A key or index of a table. */
    private record Name(QualifiedName table, String name) {}

    /** What a foreign key does. */
    private record Actions(ReferenceAction onDelete, ReferenceAction onUpdate) {}

    /** What's known of an index while its parts are read. */
    private record Found(String type, boolean unique, List<Index.Part> parts) {

        List<String> columns() {
            return parts.stream().flatMap(part -> part.column().stream()).toList();
        }

        boolean isPlain() {
            return parts.stream().noneMatch(part -> part.expression() || part.descending()) && !METHODS.contains(type);
        }
    }

    void read() throws SQLException {
        question.forEach(
                ACTIONS,
                row -> actions.put(
                        new Name(question.table(row), row.text("constraint_name")),
                        new Actions(action(row.text("delete_rule")), action(row.text("update_rule")))));
        question.forEach(FOREIGN_KEYS, this::foreignKey);
        keys.forEach((name, key) -> question.parts().foreignKey(name.table(), key));
        question.forEach(INDEXES.replace("EXPRESSION", question.mysql() ? "expression" : "null"), this::part);
        indexes.forEach(this::index);
    }

    private void foreignKey(CatalogRows row) throws SQLException {
        Name name = new Name(question.table(row), row.text("constraint_name"));
        Actions rules = Objects.requireNonNull(actions.get(name), () -> "no rules of " + name);
        ForeignKey part = new ForeignKey(
                name.name(),
                List.of(row.text("column_name")),
                question.parts().name(row.text("referenced_table_schema"), row.text("referenced_table_name")),
                List.of(row.text("referenced_column_name")),
                rules.onDelete(),
                rules.onUpdate());
        keys.merge(name, part, MariadbRules::joined);
    }

    private static ForeignKey joined(ForeignKey key, ForeignKey part) {
        List<String> columns = new ArrayList<>(key.columns());
        columns.addAll(part.columns());
        List<String> targets = new ArrayList<>(key.targetColumns());
        targets.addAll(part.targetColumns());
        return new ForeignKey(key.name(), columns, key.target(), targets, key.onDelete(), key.onUpdate());
    }

    /** What's said nothing of is called {@code restrict}. */
    private static ReferenceAction action(String rule) {
        return rule.equals("RESTRICT")
                ? ReferenceAction.NO_ACTION
                : ReferenceAction.valueOf(rule.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    private void part(CatalogRows row) throws SQLException {
        Name name = new Name(question.table(row), row.text("index_name"));
        if (!indexes.containsKey(name)) {
            indexes.put(name, new Found(row.text("index_type"), row.number("non_unique") == 0, new ArrayList<>()));
        }
        indexes.get(name).parts().add(indexed(row));
    }

    private static Index.Part indexed(CatalogRows row) throws SQLException {
        boolean descending = row.is("collation", "D");
        Optional<String> expression = row.find("expression");
        // The beginning of a text counts as an expression over it. Where a whole key is too long, its hash is unique.
        if (row.findNumber("sub_part").isPresent()) {
            expression = Optional.of("left(" + row.text("column_name") + ", " + row.number("sub_part") + ")");
        }
        return expression
                .map(text -> new Index.Part(text, true, descending, Index.Nulls.DEFAULT))
                .orElse(new Index.Part(row.find("column_name").orElse(""), descending));
    }

    private void index(Name name, Found found) {
        QualifiedName table = name.table();
        if (name.name().equals(PRIMARY)) {
            question.parts().primaryKey(table, new PrimaryKey(PRIMARY, found.columns()));
        } else if (found.unique() && found.isPlain()) {
            question.parts().uniqueKey(table, new UniqueKey(name.name(), found.columns()));
        } else if (!isMade(name, found)) {
            Optional<String> method = Optional.of(found.type()).filter(METHODS::contains);
            question.parts()
                    .index(
                            table,
                            new Index(name.name(), found.parts(), found.unique(), Optional.empty(), method, List.of()));
        }
    }

    private boolean isMade(Name name, Found found) {
        return name.name().equals(OF_IDENTITY)
                || (found.isPlain()
                        && Optional.ofNullable(keys.get(name))
                                .filter(key -> Set.copyOf(key.columns()).equals(Set.copyOf(found.columns())))
                                .isPresent());
    }
}
