package io.aludel.runtime.metadata;

import io.aludel.runtime.internal.json.JsonText;
import java.util.List;
import java.util.Locale;

/** Metadata as JSON text (RFC 8259) on one line, in declaration order, so that the same schema gives the same bytes. */
final class MetadataJson {
    private final JsonText json = new JsonText();

    private MetadataJson() {}

    static String of(DatabaseSchema schema) {
        MetadataJson writer = new MetadataJson();
        writer.json.open('{').member("name", schema.name()).name("tables").open('[');
        for (Table table : schema.tables()) {
            writer.table(table);
        }
        return writer.json.close(']').close('}').toString();
    }

    static String of(Table table) {
        MetadataJson writer = new MetadataJson();
        writer.table(table);
        return writer.json.toString();
    }

    private void table(Table table) {
        json.open('{')
                .member("schema", table.schema())
                .member("name", table.name())
                .member("alias", table.alias());
        json.name("columns").open('[');
        for (Column<?> column : table.columns()) {
            json.open('{')
                    .member("name", column.name())
                    .member("javaType", column.javaType().getTypeName());
            json.member("sqlType", column.sqlType()).member("nullable", column.nullable());
            json.member("default", column.defaultExpression()).member("generation", column.generation());
            json.member("computed", column.computed())
                    .member("onUpdate", column.onUpdate())
                    .close('}');
        }
        json.close(']');
        if (table.primaryKey().isPresent()) {
            PrimaryKey key = table.primaryKey().get();
            json.name("primaryKey");
            key(key.name(), key.columns());
        }
        json.name("uniqueKeys").open('[');
        for (UniqueKey key : table.uniqueKeys()) {
            key(key.name(), key.columns());
        }
        json.close(']').name("foreignKeys").open('[');
        for (ForeignKey key : table.foreignKeys()) {
            json.open('{').member("name", key.name()).member("columns", key.columns());
            json.member("targetTable", key.targetTable()).member("targetColumns", key.targetColumns());
            json.member("onDelete", key.onDelete().toString())
                    .member("onUpdate", key.onUpdate().toString())
                    .close('}');
        }
        json.close(']').name("indexes").open('[');
        for (Index index : table.indexes()) {
            json.open('{').member("name", index.name()).member("unique", index.unique());
            json.member("columns", index.columns()).close('}');
        }
        json.close(']').name("relationships").open('[');
        for (Relationship relationship : table.relationships()) {
            relationship(relationship);
        }
        json.close(']').close('}');
    }

    private void key(String name, List<String> columns) {
        json.open('{').member("name", name).member("columns", columns).close('}');
    }

    private void relationship(Relationship end) {
        json.open('{').member("name", end.name());
        json.member("kind", end.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.member("targetTable", end.targetTable()).member("joinColumns", end.joinColumns());
        json.member("targetColumns", end.targetColumns());
        if (end.through().isPresent()) {
            json.member("through", end.through()).member("throughColumns", end.throughColumns());
            json.member("throughTargetColumns", end.throughTargetColumns());
        }
        json.member("mappedBy", end.mappedBy()).member("cascades", end.cascades());
        json.member("orphanRemoval", end.orphanRemoval()).close('}');
    }
}
