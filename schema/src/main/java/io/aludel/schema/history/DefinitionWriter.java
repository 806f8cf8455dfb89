package io.aludel.schema.history;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.List;
import java.util.SortedMap;

/** Members of the JSON objects that define a table, column, key, check, index or sequence; defaults are left out. */
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
        if (!table.checks().isEmpty()) {
            json.list("checks", table.checks(), this::check);
        }
        json.text("comment", table.comment());
        if (!table.options().isEmpty()) {
            json.object("options", in -> table.options().forEach(this::options));
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
        column.computed().ifPresent(computed -> json.object("computed", in -> computed(computed)));
        json.text("onUpdate", column.onUpdate())
                .text("collation", column.collation())
                .text("comment", column.comment());
    }

    void computed(Computed computed) {
        json.text("expression", computed.expression()).boolUnless(false, "stored", computed.stored());
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
        json.text("name", key.name())
                .texts("columns", key.columns())
                .boolUnless(false, "nullsNotDistinct", key.nullsNotDistinct());
        deferral(key.deferral());
    }

    void foreignKey(ForeignKey key) {
        json.text("name", key.name())
                .texts("columns", key.columns())
                .text("target", NameText.of(key.target()))
                .texts("targetColumns", key.targetColumns())
                .textUnless(Words.of(ReferenceAction.NO_ACTION), "onDelete", Words.of(key.onDelete()))
                .textUnless(Words.of(ReferenceAction.NO_ACTION), "onUpdate", Words.of(key.onUpdate()));
        deferral(key.deferral());
    }

    void check(Check check) {
        json.text("name", check.name());
        check.rule().accept(new Check.Visitor<JsonText>() {
            @Override
            public JsonText visit(Check.Expression expression) {
                return json.text("expression", expression.sql());
            }

            @Override
            public JsonText visit(Check.Values values) {
                return json.text("column", values.column())
                        .texts("values", values.constants())
                        .boolUnless(false, "ordinal", values.ordinal());
            }
        });
    }

    void index(Index index) {
        json.text("name", index.name())
                .mixed("columns", index.parts(), this::part)
                .boolUnless(false, "unique", index.unique())
                .text("where", index.where())
                .text("method", index.method());
        if (!index.include().isEmpty()) {
            json.texts("include", index.include());
        }
    }

    void sequence(Sequence sequence) {
        json.text("name", NameText.of(sequence.name()))
                .textUnless(
                        Sequence.USUAL_TYPE.toString(), "type", sequence.type().toString())
                .numberUnless(1, "start", sequence.start())
                .numberUnless(1, "increment", sequence.increment())
                .number("minimum", sequence.minimum())
                .number("maximum", sequence.maximum())
                .boolUnless(false, "cycle", sequence.cycle())
                .number("cache", sequence.cache());
    }

    private void part(Index.Part part) {
        if (part.equals(Index.Part.of(part.text()))) {
            json.value(part.text());
            return;
        }
        json.value(in -> in.text(part.expression() ? "expression" : "name", part.text())
                .boolUnless(false, "descending", part.descending())
                .textUnless(Words.of(Index.Nulls.DEFAULT), "nulls", Words.of(part.nulls())));
    }

    private void options(String dialect, SortedMap<String, String> options) {
        json.object(dialect, in -> options.forEach(json::text));
    }

    private void deferral(Deferral deferral) {
        json.textUnless(Words.of(Deferral.NONE), "deferral", Words.of(deferral));
    }
}
