package io.aludel.runtime.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Metadata as JSON text (RFC 8259) on one line, in declaration order, so that the same schema gives the same bytes. */
final class MetadataJson {
    private final StringBuilder json = new StringBuilder();

    private MetadataJson() {}

    static String of(DatabaseSchema schema) {
        MetadataJson writer = new MetadataJson();
        writer.open('{').member("name", schema.name()).name("tables").open('[');
        for (Table table : schema.tables()) {
            writer.table(table);
        }
        return writer.close(']').close('}').json.toString();
    }

    static String of(Table table) {
        MetadataJson writer = new MetadataJson();
        writer.table(table);
        return writer.json.toString();
    }

    private void table(Table table) {
        open('{').member("schema", table.schema()).member("name", table.name()).member("alias", table.alias());
        name("columns").open('[');
        for (Column<?> column : table.columns()) {
            open('{')
                    .member("name", column.name())
                    .member("javaType", column.javaType().getTypeName());
            member("sqlType", column.sqlType()).member("nullable", column.nullable());
            member("default", column.defaultExpression()).member("generation", column.generation());
            member("computed", column.computed())
                    .member("onUpdate", column.onUpdate())
                    .close('}');
        }
        close(']');
        if (table.primaryKey().isPresent()) {
            PrimaryKey key = table.primaryKey().get();
            name("primaryKey").key(key.name(), key.columns());
        }
        name("uniqueKeys").open('[');
        for (UniqueKey key : table.uniqueKeys()) {
            key(key.name(), key.columns());
        }
        close(']').name("foreignKeys").open('[');
        for (ForeignKey key : table.foreignKeys()) {
            open('{').member("name", key.name()).member("columns", key.columns());
            member("targetTable", key.targetTable()).member("targetColumns", key.targetColumns());
            member("onDelete", key.onDelete().toString())
                    .member("onUpdate", key.onUpdate().toString())
                    .close('}');
        }
        close(']').name("indexes").open('[');
        for (Index index : table.indexes()) {
            open('{').member("name", index.name()).member("unique", index.unique());
            member("columns", index.columns()).close('}');
        }
        close(']').name("relationships").open('[');
        for (Relationship relationship : table.relationships()) {
            relationship(relationship);
        }
        close(']').close('}');
    }

    private void key(String name, List<String> columns) {
        open('{').member("name", name).member("columns", columns).close('}');
    }

    private void relationship(Relationship end) {
        open('{').member("name", end.name());
        member("kind", end.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        member("targetTable", end.targetTable()).member("joinColumns", end.joinColumns());
        member("targetColumns", end.targetColumns());
        if (end.through().isPresent()) {
            member("through", end.through()).member("throughColumns", end.throughColumns());
            member("throughTargetColumns", end.throughTargetColumns());
        }
        member("mappedBy", end.mappedBy()).member("cascades", end.cascades());
        member("orphanRemoval", end.orphanRemoval()).close('}');
    }

    private MetadataJson open(char bracket) {
        separate();
        json.append(bracket);
        return this;
    }

    private MetadataJson close(char bracket) {
        json.append(bracket);
        return this;
    }

    private MetadataJson name(String name) {
        value(name);
        json.append(':');
        return this;
    }

    private MetadataJson member(String name, String value) {
        name(name).value(value);
        return this;
    }

    /** A member that is left out when there is no value. */
    private MetadataJson member(String name, Optional<String> value) {
        return value.isPresent() ? member(name, value.get()) : this;
    }

    private MetadataJson member(String name, List<String> values) {
        name(name).open('[');
        for (String value : values) {
            value(value);
        }
        return close(']');
    }

    private MetadataJson member(String name, boolean value) {
        name(name).json.append(value);
        return this;
    }

    private void value(String value) {
        separate();
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                continue;
            }
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }

    /** Puts a comma between two elements or members; nothing comes before the first. */
    private void separate() {
        if (json.length() > 0 && "{[:".indexOf(json.charAt(json.length() - 1)) < 0) {
            json.append(',');
        }
    }
}
