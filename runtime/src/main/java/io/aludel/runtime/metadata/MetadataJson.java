package io.aludel.runtime.metadata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Metadata as JSON text (RFC 8259), in declaration order, so that the same schema gives the same bytes. */
final class MetadataJson {
    private MetadataJson() {}

    static String of(DatabaseSchema schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", schema.name());
        object.put("tables", objects(schema.tables(), MetadataJson::table));
        return text(object, "") + "\n";
    }

    static String of(Table table) {
        return text(table(table), "") + "\n";
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> object = new LinkedHashMap<>();
        table.schema().ifPresent(schema -> object.put("schema", schema));
        object.put("name", table.name());
        table.alias().ifPresent(alias -> object.put("alias", alias));
        object.put("columns", objects(table.columns(), MetadataJson::column));
        table.primaryKey().ifPresent(key -> object.put("primaryKey", key(key.name(), key.columns())));
        object.put("uniqueKeys", objects(table.uniqueKeys(), key -> key(key.name(), key.columns())));
        object.put("foreignKeys", objects(table.foreignKeys(), MetadataJson::foreignKey));
        object.put("indexes", objects(table.indexes(), MetadataJson::index));
        object.put("relationships", objects(table.relationships(), MetadataJson::relationship));
        return object;
    }

    private static Map<String, Object> column(Column<?> column) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", column.name());
        object.put("javaType", column.javaType().getTypeName());
        object.put("sqlType", column.sqlType());
        object.put("nullable", column.nullable());
        return object;
    }

    private static Map<String, Object> key(String name, List<String> columns) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("columns", columns);
        return object;
    }

    private static Map<String, Object> foreignKey(ForeignKey foreignKey) {
        Map<String, Object> object = key(foreignKey.name(), foreignKey.columns());
        object.put("targetTable", foreignKey.targetTable());
        object.put("targetColumns", foreignKey.targetColumns());
        object.put("onDelete", foreignKey.onDelete().toString());
        object.put("onUpdate", foreignKey.onUpdate().toString());
        return object;
    }

    private static Map<String, Object> index(Index index) {
        Map<String, Object> object = key(index.name(), index.columns());
        object.put("unique", index.unique());
        return object;
    }

    private static Map<String, Object> relationship(Relationship relationship) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", relationship.name());
        object.put("kind", relationship.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("targetTable", relationship.targetTable());
        object.put("joinColumns", relationship.joinColumns());
        relationship.mappedBy().ifPresent(member -> object.put("mappedBy", member));
        object.put("cascades", relationship.cascades());
        return object;
    }

    private static <E> List<Map<String, Object>> objects(List<E> elements, Function<E, Map<String, Object>> mapping) {
        return elements.stream().map(mapping).toList();
    }

    private static String text(Object value, String indent) {
        if (value instanceof Map<?, ?> object) {
            return enclosed(
                    object.entrySet().stream()
                            .map(entry ->
                                    quoted(entry.getKey().toString()) + ": " + text(entry.getValue(), indent + "  "))
                            .toList(),
                    "{",
                    "}",
                    indent);
        }
        if (value instanceof Collection<?> elements) {
            List<String> texts = elements.stream()
                    .map(element -> text(element, indent + "  "))
                    .toList();
            return enclosed(texts, "[", "]", indent);
        }
        return value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String enclosed(List<String> elements, String open, String close, String indent) {
        if (elements.isEmpty()) {
            return open + close;
        }
        String separator = "\n" + indent + "  ";
        return open + separator + String.join("," + separator, elements) + "\n" + indent + close;
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        return text.append('"').toString();
    }
}
