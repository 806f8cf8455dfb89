package io.aludel.schema.history;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
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
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
        List<Check> checks = json.items("checks", item -> check(JsonObject.of(item)));
        Optional<String> comment = json.optionalText("comment");
        SortedMap<String, SortedMap<String, String>> options =
                json.optionalObject("options").map(DefinitionReader::options).orElseGet(TreeMap::new);
        return json.end(
                () -> new Table(name, columns, primaryKey, uniqueKeys, List.of(), indexes, checks, comment, options));
    }

    static Column column(JsonValue value) {
        JsonObject json = JsonObject.of(value);
        String name = json.text("name");
        ColumnType type = type(json, "type");
        boolean nullable = json.bool("nullable", true);
        Optional<String> defaultExpression = json.optionalText("default");
        Optional<Generation> generation = json.optionalObject("generated").map(DefinitionReader::generation);
        Optional<Computed> computed = json.optionalObject("computed").map(DefinitionReader::computed);
        Optional<String> onUpdate = json.optionalText("onUpdate");
        Optional<String> collation = json.optionalText("collation");
        Optional<String> comment = json.optionalText("comment");
        return json.end(() -> new Column(
                name, type, nullable, defaultExpression, generation, computed, onUpdate, collation, comment));
    }

    static Computed computed(JsonObject json) {
        String expression = json.text("expression");
        boolean stored = json.bool("stored", false);
        return json.end(() -> new Computed(expression, stored));
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
        boolean nullsNotDistinct = json.bool("nullsNotDistinct", false);
        Deferral deferral = word(json, "deferral", Deferral.NONE);
        return json.end(() -> new UniqueKey(name, columns, nullsNotDistinct, deferral));
    }

    static ForeignKey foreignKey(JsonObject json) {
        String name = json.text("name");
        List<String> columns = json.someItems("columns", JsonObject::text);
        QualifiedName target = name(json, "target");
        List<String> targetColumns = json.someItems("targetColumns", JsonObject::text);
        ReferenceAction onDelete = word(json, "onDelete", ReferenceAction.NO_ACTION);
        ReferenceAction onUpdate = word(json, "onUpdate", ReferenceAction.NO_ACTION);
        Deferral deferral = word(json, "deferral", Deferral.NONE);
        return json.end(() -> new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, deferral));
    }

    static Check check(JsonObject json) {
        String name = json.text("name");
        Optional<String> expression = json.optionalText("expression");
        if (expression.isPresent()) {
            return json.end(() -> Check.of(name, expression.orElseThrow()));
        }
        String column = json.text("column");
        List<String> values = json.someItems("values", JsonObject::text);
        boolean ordinal = json.bool("ordinal", false);
        return json.end(() -> new Check(name, new Check.Values(column, values, ordinal)));
    }

    static Index index(JsonObject json) {
        String name = json.text("name");
        List<Index.Part> parts = json.someItems("columns", DefinitionReader::part);
        boolean unique = json.bool("unique", false);
        Optional<String> where = json.optionalText("where");
        Optional<String> method = json.optionalText("method");
        List<String> include = json.items("include", JsonObject::text);
        return json.end(() -> new Index(name, parts, unique, where, method, include));
    }

    static Sequence sequence(JsonObject json) {
        QualifiedName name = name(json, "name");
        ColumnType type = json.find("type").isPresent() ? type(json, "type") : Sequence.USUAL_TYPE;
        long start = json.number("start", 1);
        long increment = json.number("increment", 1);
        Optional<Long> minimum = json.optionalNumber("minimum");
        Optional<Long> maximum = json.optionalNumber("maximum");
        boolean cycle = json.bool("cycle", false);
        Optional<Long> cache = json.optionalNumber("cache");
        return json.end(() -> new Sequence(name, type, start, increment, minimum, maximum, cycle, cache));
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
        boolean isExpression = json.find("expression").isPresent();
        String text = json.text(isExpression ? "expression" : "name");
        boolean descending = json.bool("descending", false);
        Index.Nulls nulls = word(json, "nulls", Index.Nulls.DEFAULT);
        return json.end(() -> new Index.Part(text, isExpression, descending, nulls));
    }

    private static SortedMap<String, SortedMap<String, String>> options(JsonObject json) {
        SortedMap<String, SortedMap<String, String>> options = new TreeMap<>();
        json.value().members().forEach((dialect, ofDialect) -> {
            SortedMap<String, String> values = new TreeMap<>();
            JsonObject.of(ofDialect.value())
                    .value()
                    .members()
                    .forEach((option, value) -> values.put(option, JsonObject.text(value.value())));
            options.put(dialect, values);
        });
        return options;
    }

    /** A constant of an enumeration by its word; the usual one when it's left out. */
    private static <E extends Enum<E>> E word(JsonObject json, String member, E usual) {
        Optional<String> word = json.optionalText(member);
        if (word.isEmpty()) {
            return usual;
        }
        List<E> constants = List.of(usual.getDeclaringClass().getEnumConstants());
        return constants.stream()
                .filter(constant -> Words.of(constant).equals(word.get()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        json,
                        member,
                        word.get(),
                        constants.stream().map(Words::of).toList()));
    }
}
