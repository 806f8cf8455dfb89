package io.aludel.runtime.metadata;

import java.util.List;
import java.util.Locale;

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
        open('{');
        if (table.schema().isPresent()) {
            member("schema", table.schema().get());
        }
        member("name", table.name());
        if (table.alias().isPresent()) {
            member("alias", table.alias().get());
        }
        name("columns").open('[');
        for (Column<?> column : table.columns()) {
            open('{')
                    .member("name", column.name())
                    .member("javaType", column.javaType().getTypeName());
            member("sqlType", column.sqlType())
                    .name("nullable")
                    .raw(column.nullable())
                    .close('}');
        }
        close(']');
        if (table.primaryKey().isPresent()) {
            PrimaryKey key = table.primaryKey().get();
            name("primaryKey")
                    .open('{')
                    .member("name", key.name())
                    .names("columns", key.columns())
                    .close('}');
        }
        name("uniqueKeys").open('[');
        for (UniqueKey key : table.uniqueKeys()) {
            open('{').member("name", key.name()).names("columns", key.columns()).close('}');
        }
        close(']').name("foreignKeys").open('[');
        for (ForeignKey key : table.foreignKeys()) {
            foreignKey(key);
        }
        close(']').name("indexes").open('[');
        for (Index index : table.indexes()) {
            open('{').member("name", index.name()).name("unique").raw(index.unique());
            names("columns", index.columns()).close('}');
        }
        close(']').name("relationships").open('[');
        for (Relationship relationship : table.relationships()) {
            relationship(relationship);
        }
        close(']').close('}');
    }

    private void foreignKey(ForeignKey key) {
        open('{').member("name", key.name()).names("columns", key.columns());
        member("targetTable", key.targetTable()).names("targetColumns", key.targetColumns());
        member("onDelete", key.onDelete().toString())
                .member("onUpdate", key.onUpdate().toString());
        close('}');
    }

    private void relationship(Relationship relationship) {
        open('{').member("name", relationship.name());
        member("kind", relationship.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        member("targetTable", relationship.targetTable()).names("joinColumns", relationship.joinColumns());
        if (relationship.mappedBy().isPresent()) {
            member("mappedBy", relationship.mappedBy().get());
        }
        names("cascades", relationship.cascades())
                .name("orphanRemoval")
                .raw(relationship.orphanRemoval())
                .close('}');
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

    private MetadataJson names(String name, List<String> values) {
        name(name).open('[');
        for (String value : values) {
            value(value);
        }
        return close(']');
    }

    private MetadataJson raw(boolean value) {
        json.append(value);
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
