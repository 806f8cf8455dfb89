package io.aludel.schema.history;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Sequence;
import io.aludel.schema.Suggestion;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what {@link DefinitionWriter} writes; every method throws {@link JsonMistake}. */
final class DefinitionReader {

    private DefinitionReader() {}

    static QualifiedName name(JsonObject json, String member) {
        return json.parsed(member, NameText::parse);
    }

    static ColumnType type(JsonObject json, String member) {
        return json.parsed(member, ColumnType::parse);
    }

    /** Without foreign keys, which no operation on whole tables holds. */
    static Table table(JsonObject json) {
        QualifiedName name = name(json, "table");
        json.require("columns");
        List<Column> columns = json.items("columns", DefinitionReader::column);
        Optional<PrimaryKey> primaryKey = json.optionalObject("primaryKey").map(DefinitionReader::primaryKey);
        List<UniqueKey> uniqueKeys = json.items("uniqueKeys", item -> uniqueKey(JsonObject.of(item)));
        List<Index> indexes = json.items("indexes", item -> index(JsonObject.of(item)));
        return json.end(() -> new Table(name, columns, primaryKey, uniqueKeys, List.of(), indexes));
    }

    static Column column(JsonValue value) {
        JsonObject json = JsonObject.of(value);
        String name = json.text("name");
        ColumnType type = type(json, "type");
        boolean nullable = json.bool("nullable", true);
        Optional<String> defaultExpression = json.optionalText("default");
        Optional<Generation> generation = json.optionalObject("generated").map(DefinitionReader::generation);
        return json.end(() -> new Column(name, type, nullable, defaultExpression, generation));
    }

    static Generation generation(JsonObject json) {
        String by = json.text("by");
        return switch (by) {
            case "identity" -> {
                boolean always = json.bool("always", false);
                long start = json.number("start", 1);
                long increment = json.number("increment", 1);
                yield json.end(() -> new Generation.Identity(always, start, increment));
            }
            case "sequence" -> {
                QualifiedName sequence = name(json, "sequence");
                yield json.end(() -> new Generation.NextValue(sequence));
            }
            case "uuid" -> json.end(Generation.RandomUuid::new);
            default -> throw unknown(json, "by", by, List.of("identity", "sequence", "uuid"));
        };
    }

    static PrimaryKey primaryKey(JsonObject json) {
        String name = json.text("name");
        List<String> columns = json.someItems("columns", JsonObject::text);
        return json.end(() -> new PrimaryKey(name, columns));
    }

    static UniqueKey uniqueKey(JsonObject json) {
        String name = json.text("name");
        List<String> columns = json.someItems("columns", JsonObject::text);
        return json.end(() -> new UniqueKey(name, columns));
    }

    static ForeignKey foreignKey(JsonObject json) {
        String name = json.text("name");
        List<String> columns = json.someItems("columns", JsonObject::text);
        QualifiedName target = name(json, "target");
        List<String> targetColumns = json.someItems("targetColumns", JsonObject::text);
        ReferenceAction onDelete = action(json, "onDelete");
        ReferenceAction onUpdate = action(json, "onUpdate");
        return json.end(() -> new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate));
    }

    static Index index(JsonObject json) {
        String name = json.text("name");
        List<Index.Part> parts = json.someItems("columns", DefinitionReader::part);
        boolean unique = json.bool("unique", false);
        return json.end(() -> new Index(name, parts, unique));
    }

    static Sequence sequence(JsonObject json) {
        QualifiedName name = name(json, "name");
        long start = json.number("start", 1);
        long increment = json.number("increment", 1);
        return json.end(() -> new Sequence(name, start, increment));
    }

    /** A word that is none of those it may be. */
    static JsonMistake unknown(JsonObject json, String member, String word, List<String> known) {
        return new JsonMistake(
                json.require(member),
                "\"" + Excerpt.of(word) + "\" is unknown here",
                Suggestion.closest(word, known)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Known are: " + String.join(", ", known)));
    }

    /** The bare column for an ascending part, an object for others. */
    private static Index.Part part(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return Index.Part.of(text.value());
        }
        JsonObject json = JsonObject.of(value);
        String name = json.text("name");
        boolean descending = json.bool("descending", false);
        return json.end(() -> new Index.Part(name, descending));
    }

    private static ReferenceAction action(JsonObject json, String member) {
        Optional<String> word = json.optionalText(member);
        if (word.isEmpty()) {
            return ReferenceAction.NO_ACTION;
        }
        return Arrays.stream(ReferenceAction.values())
                .filter(action -> action.toString().equals(word.get()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        json,
                        member,
                        word.get(),
                        Arrays.stream(ReferenceAction.values())
                                .map(ReferenceAction::toString)
                                .toList()));
    }
}
