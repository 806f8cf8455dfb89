package io.aludel.schema.history;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.List;

/** Members of the JSON objects that define a table, column, key, index or sequence; defaults are left out. */
final class DefinitionWriter {

    private final JsonText json;

    DefinitionWriter(JsonText json) {
        this.json = json;
    }

    /**
     * A table without its foreign keys.
     *
     * @param columns its columns in the order in which they're to be written
     */
    void table(Table table, List<Column> columns) {
        json.text("table", NameText.of(table.name())).list("columns", columns, this::column);
        table.primaryKey().ifPresent(key -> json.object("primaryKey", in -> primaryKey(key)));
        if (!table.uniqueKeys().isEmpty()) {
            json.list("uniqueKeys", table.uniqueKeys(), this::uniqueKey);
        }
        if (!table.indexes().isEmpty()) {
            json.list("indexes", table.indexes(), this::index);
        }
    }

    void foreignKeys(List<ForeignKey> keys) {
        if (!keys.isEmpty()) {
            json.list("foreignKeys", keys, this::foreignKey);
        }
    }

    void column(Column column) {
        json.text("name", column.name())
                .text("type", column.type().toString())
                .boolUnless(true, "nullable", column.nullable())
                .text("default", column.defaultExpression());
        column.generation().ifPresent(generation -> json.object("generated", in -> generation(generation)));
    }

    void generation(Generation generation) {
        generation.accept(new Generation.Visitor<JsonText>() {
            @Override
            public JsonText visit(Generation.Identity identity) {
                return json.text("by", "identity")
                        .boolUnless(false, "always", identity.always())
                        .numberUnless(1, "start", identity.start())
                        .numberUnless(1, "increment", identity.increment());
            }

            @Override
            public JsonText visit(Generation.NextValue nextValue) {
                return json.text("by", "sequence").text("sequence", NameText.of(nextValue.sequence()));
            }

            @Override
            public JsonText visit(Generation.RandomUuid randomUuid) {
                return json.text("by", "uuid");
            }
        });
    }

    void primaryKey(PrimaryKey key) {
        json.text("name", key.name()).texts("columns", key.columns());
    }

    void uniqueKey(UniqueKey key) {
        json.text("name", key.name()).texts("columns", key.columns());
    }

    void foreignKey(ForeignKey key) {
        json.text("name", key.name())
                .texts("columns", key.columns())
                .text("target", NameText.of(key.target()))
                .texts("targetColumns", key.targetColumns())
                .textUnless(usual(), "onDelete", key.onDelete().toString())
                .textUnless(usual(), "onUpdate", key.onUpdate().toString());
    }

    void index(Index index) {
        json.text("name", index.name())
                .mixed("columns", index.parts(), this::part)
                .boolUnless(false, "unique", index.unique());
    }

    void sequence(Sequence sequence) {
        json.text("name", NameText.of(sequence.name()))
                .numberUnless(1, "start", sequence.start())
                .numberUnless(1, "increment", sequence.increment());
    }

    private void part(Index.Part part) {
        if (part.descending()) {
            json.value(in -> in.text("name", part.text()).bool("descending", true));
        } else {
            json.value(part.text());
        }
    }

    private static String usual() {
        return ReferenceAction.NO_ACTION.toString();
    }
}
