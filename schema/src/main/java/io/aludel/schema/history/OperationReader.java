package io.aludel.schema.history;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.CreateSequence;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropSequence;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.MoveSequence;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the JSON object of an operation; the mirror of {@link OperationWriter}. Every method throws {@link JsonMistake}. */
final class OperationReader {

    /** An operation that consists of a table's name and one definition. */
    @FunctionalInterface
    private interface OnTable<T> {
        Operation of(QualifiedName table, T definition);
    }

    /** An operation that gives something of a table another name. */
    @FunctionalInterface
    private interface Renaming {
        Operation of(QualifiedName table, String from, String to);
    }

    /** An operation that changes a text of a column. */
    @FunctionalInterface
    private interface TextChange {
        Operation of(QualifiedName table, String column, Optional<String> from, Optional<String> to);
    }

    /** An operation that builds or drops an index. */
    @FunctionalInterface
    private interface IndexBuilding {
        Operation of(QualifiedName table, Index index, boolean concurrently);
    }

    private static final Map<String, Function<JsonObject, Operation>> READERS = Map.ofEntries(
            Map.entry("createTable", json -> wholeTable(json, CreateTable::new)),
            Map.entry("dropTable", json -> wholeTable(json, DropTable::new)),
            Map.entry("renameTable", json -> movingWhole(json, RenameTable::new)),
            Map.entry("addColumn", OperationReader::addColumn),
            Map.entry("dropColumn", json -> onTable(json, column(json), DropColumn::new)),
            Map.entry("renameColumn", json -> renaming(json, RenameColumn::new)),
            Map.entry("changeColumnType", OperationReader::changeColumnType),
            Map.entry("setDefault", json -> changingText(json, SetDefault::new)),
            Map.entry("setNullable", OperationReader::setNullable),
            Map.entry("changeIdentity", OperationReader::changeIdentity),
            Map.entry("addPrimaryKey", json -> onTable(json, primaryKey(json), AddPrimaryKey::new)),
            Map.entry("dropPrimaryKey", json -> onTable(json, primaryKey(json), DropPrimaryKey::new)),
            Map.entry("addUnique", json -> onTable(json, uniqueKey(json), AddUnique::new)),
            Map.entry("dropUnique", json -> onTable(json, uniqueKey(json), DropUnique::new)),
            Map.entry("addForeignKey", json -> onTable(json, foreignKey(json), AddForeignKey::new)),
            Map.entry("dropForeignKey", json -> onTable(json, foreignKey(json), DropForeignKey::new)),
            Map.entry("renameConstraint", json -> renaming(json, RenameConstraint::new)),
            Map.entry("addIndex", json -> ofIndex(json, AddIndex::new)),
            Map.entry("dropIndex", json -> ofIndex(json, DropIndex::new)),
            Map.entry("renameIndex", json -> renaming(json, RenameIndex::new)),
            Map.entry("createSequence", json -> ofSequence(json, CreateSequence::new)),
            Map.entry("dropSequence", json -> ofSequence(json, DropSequence::new)),
            Map.entry("alterSequence", OperationReader::alterSequence),
            Map.entry("addCheck", json -> onTable(json, check(json), AddCheck::new)),
            Map.entry("dropCheck", json -> onTable(json, check(json), DropCheck::new)),
            Map.entry("changeComment", OperationReader::changeComment),
            Map.entry("changeCollation", json -> changingText(json, ChangeCollation::new)),
            Map.entry("changeComputed", OperationReader::changeComputed),
            Map.entry("setOnUpdate", json -> changingText(json, SetOnUpdate::new)),
            Map.entry("changeTableOption", OperationReader::changeTableOption),
            Map.entry("moveTable", json -> movingWhole(json, MoveTable::new)),
            Map.entry("moveSequence", json -> movingWhole(json, MoveSequence::new)),
            Map.entry("renameEnumValue", OperationReader::renameEnumValue));

    private OperationReader() {}

    static Operation read(JsonValue value) {
        JsonObject json = JsonObject.of(value);
        String op = json.text("op");
        Function<JsonObject, Operation> reader = READERS.get(op);
        if (reader == null) {
            throw DefinitionReader.unknown(json, "op", op, List.copyOf(new TreeMap<>(READERS).keySet()));
        }
        return reader.apply(json);
    }

    private static Operation wholeTable(JsonObject json, Function<Table, Operation> operation) {
        return operation.apply(DefinitionReader.table(json));
    }

    private static <T> Operation onTable(JsonObject json, T definition, OnTable<T> operation) {
        QualifiedName table = table(json);
        return json.end(() -> operation.of(table, definition));
    }

    private static Operation renaming(JsonObject json, Renaming operation) {
        QualifiedName table = table(json);
        String from = json.text("from");
        String to = json.text("to");
        return json.end(() -> operation.of(table, from, to));
    }

    private static Operation ofSequence(JsonObject json, Function<Sequence, Operation> operation) {
        Sequence sequence = DefinitionReader.sequence(json.object("sequence"));
        return json.end(() -> operation.apply(sequence));
    }

    private static Operation ofIndex(JsonObject json, IndexBuilding operation) {
        Index index = DefinitionReader.index(json.object("index"));
        boolean concurrently = json.bool("concurrently", false);
        return onTable(json, index, (table, built) -> operation.of(table, built, concurrently));
    }

    private static Operation movingWhole(
            JsonObject json, BiFunction<QualifiedName, QualifiedName, Operation> operation) {
        QualifiedName from = DefinitionReader.name(json, "from");
        QualifiedName to = DefinitionReader.name(json, "to");
        return json.end(() -> operation.apply(from, to));
    }

    private static Operation changingText(JsonObject json, TextChange operation) {
        String column = json.text("column");
        Optional<String> from = json.optionalText("from");
        Optional<String> to = json.optionalText("to");
        return onTable(json, column, (table, changed) -> operation.of(table, changed, from, to));
    }

    private static Operation changeComment(JsonObject json) {
        Optional<String> column = json.optionalText("column");
        Optional<String> from = json.optionalText("from");
        Optional<String> to = json.optionalText("to");
        return onTable(json, column, (table, changed) -> new ChangeComment(table, changed, from, to));
    }

    private static Operation changeComputed(JsonObject json) {
        String column = json.text("column");
        Optional<Computed> from = json.optionalObject("from").map(DefinitionReader::computed);
        Optional<Computed> to = json.optionalObject("to").map(DefinitionReader::computed);
        return onTable(json, column, (table, changed) -> new ChangeComputed(table, changed, from, to));
    }

    private static Operation changeTableOption(JsonObject json) {
        String dialect = json.text("dialect");
        String option = json.text("option");
        Optional<String> from = json.optionalText("from");
        Optional<String> to = json.optionalText("to");
        return onTable(json, option, (table, changed) -> new ChangeTableOption(table, dialect, changed, from, to));
    }

    private static Operation renameEnumValue(JsonObject json) {
        String column = json.text("column");
        return renaming(json, (table, from, to) -> new RenameEnumValue(table, column, from, to));
    }

    private static Operation addColumn(JsonObject json) {
        Column column = column(json);
        Optional<String> backfill = json.optionalText("backfill");
        return onTable(json, column, (table, added) -> new AddColumn(table, added, backfill));
    }

    private static Operation changeColumnType(JsonObject json) {
        String column = json.text("column");
        ColumnType from = DefinitionReader.type(json, "from");
        ColumnType to = DefinitionReader.type(json, "to");
        Optional<String> using = json.optionalText("using");
        return onTable(json, column, (table, changed) -> new ChangeColumnType(table, changed, from, to, using));
    }

    private static Operation setNullable(JsonObject json) {
        String column = json.text("column");
        boolean nullable = json.bool("nullable");
        Optional<String> backfill = json.optionalText("backfill");
        return onTable(json, column, (table, changed) -> new SetNullable(table, changed, nullable, backfill));
    }

    private static Operation changeIdentity(JsonObject json) {
        String column = json.text("column");
        Optional<Generation> from = json.optionalObject("from").map(DefinitionReader::generation);
        Optional<Generation> to = json.optionalObject("to").map(DefinitionReader::generation);
        return onTable(json, column, (table, changed) -> new ChangeIdentity(table, changed, from, to));
    }

    private static Operation alterSequence(JsonObject json) {
        Sequence from = DefinitionReader.sequence(json.object("from"));
        Sequence to = DefinitionReader.sequence(json.object("to"));
        return json.end(() -> new AlterSequence(from, to));
    }

    private static QualifiedName table(JsonObject json) {
        return DefinitionReader.name(json, "table");
    }

    private static Column column(JsonObject json) {
        return DefinitionReader.column(json.require("column"));
    }

    private static PrimaryKey primaryKey(JsonObject json) {
        return DefinitionReader.primaryKey(json.object("primaryKey"));
    }

    private static UniqueKey uniqueKey(JsonObject json) {
        return DefinitionReader.uniqueKey(json.object("uniqueKey"));
    }

    private static ForeignKey foreignKey(JsonObject json) {
        return DefinitionReader.foreignKey(json.object("foreignKey"));
    }

    private static Check check(JsonObject json) {
        return DefinitionReader.check(json.object("check"));
    }
}
