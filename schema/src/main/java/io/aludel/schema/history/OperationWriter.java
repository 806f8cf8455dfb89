package io.aludel.schema.history;

import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
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
import io.aludel.schema.operation.OperationVisitor;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameEnumValue;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.SetOnUpdate;
import java.util.Optional;

/** Members of the JSON object of an operation; {@link OperationReader} is its mirror. */
final class OperationWriter implements OperationVisitor<JsonText> {

    private final JsonText json;
    private final DefinitionWriter definitions;

    OperationWriter(JsonText json) {
        this.json = json;
        this.definitions = new DefinitionWriter(json);
    }

    @Override
    public JsonText visit(CreateTable operation) {
        op("createTable");
        definitions.table(operation.table(), operation.table().columns());
        return json;
    }

    @Override
    public JsonText visit(DropTable operation) {
        op("dropTable");
        definitions.table(operation.table(), operation.table().columns());
        return json;
    }

    @Override
    public JsonText visit(RenameTable operation) {
        return op("renameTable").text("from", NameText.of(operation.from())).text("to", NameText.of(operation.to()));
    }

    @Override
    public JsonText visit(AddColumn operation) {
        return op("addColumn", operation.table())
                .object("column", in -> definitions.column(operation.column()))
                .text("backfill", operation.backfill());
    }

    @Override
    public JsonText visit(DropColumn operation) {
        return op("dropColumn", operation.table()).object("column", in -> definitions.column(operation.column()));
    }

    @Override
    public JsonText visit(RenameColumn operation) {
        return op("renameColumn", operation.table())
                .text("from", operation.from())
                .text("to", operation.to());
    }

    @Override
    public JsonText visit(ChangeColumnType operation) {
        return op("changeColumnType", operation.table())
                .text("column", operation.column())
                .text("from", operation.from().toString())
                .text("to", operation.to().toString())
                .text("using", operation.using());
    }

    @Override
    public JsonText visit(SetDefault operation) {
        return fromTo(
                op("setDefault", operation.table()).text("column", operation.column()),
                operation.from(),
                operation.to());
    }

    @Override
    public JsonText visit(SetNullable operation) {
        return op("setNullable", operation.table())
                .text("column", operation.column())
                .bool("nullable", operation.nullable())
                .text("backfill", operation.backfill());
    }

    @Override
    public JsonText visit(ChangeIdentity operation) {
        op("changeIdentity", operation.table()).text("column", operation.column());
        generation("from", operation.from());
        generation("to", operation.to());
        return json;
    }

    @Override
    public JsonText visit(AddPrimaryKey operation) {
        return op("addPrimaryKey", operation.table())
                .object("primaryKey", in -> definitions.primaryKey(operation.key()));
    }

    @Override
    public JsonText visit(DropPrimaryKey operation) {
        return op("dropPrimaryKey", operation.table())
                .object("primaryKey", in -> definitions.primaryKey(operation.key()));
    }

    @Override
    public JsonText visit(AddUnique operation) {
        return op("addUnique", operation.table()).object("uniqueKey", in -> definitions.uniqueKey(operation.key()));
    }

    @Override
    public JsonText visit(DropUnique operation) {
        return op("dropUnique", operation.table()).object("uniqueKey", in -> definitions.uniqueKey(operation.key()));
    }

    @Override
    public JsonText visit(AddForeignKey operation) {
        return op("addForeignKey", operation.table())
                .object("foreignKey", in -> definitions.foreignKey(operation.key()));
    }

    @Override
    public JsonText visit(DropForeignKey operation) {
        return op("dropForeignKey", operation.table())
                .object("foreignKey", in -> definitions.foreignKey(operation.key()));
    }

    @Override
    public JsonText visit(RenameConstraint operation) {
        return op("renameConstraint", operation.table())
                .text("from", operation.from())
                .text("to", operation.to());
    }

    @Override
    public JsonText visit(AddIndex operation) {
        return op("addIndex", operation.table())
                .object("index", in -> definitions.index(operation.index()))
                .boolUnless(false, "concurrently", operation.concurrently());
    }

    @Override
    public JsonText visit(DropIndex operation) {
        return op("dropIndex", operation.table())
                .object("index", in -> definitions.index(operation.index()))
                .boolUnless(false, "concurrently", operation.concurrently());
    }

    @Override
    public JsonText visit(RenameIndex operation) {
        return op("renameIndex", operation.table())
                .text("from", operation.from())
                .text("to", operation.to());
    }

    @Override
    public JsonText visit(CreateSequence operation) {
        return op("createSequence").object("sequence", in -> definitions.sequence(operation.sequence()));
    }

    @Override
    public JsonText visit(DropSequence operation) {
        return op("dropSequence").object("sequence", in -> definitions.sequence(operation.sequence()));
    }

    @Override
    public JsonText visit(AlterSequence operation) {
        return op("alterSequence")
                .object("from", in -> definitions.sequence(operation.from()))
                .object("to", in -> definitions.sequence(operation.to()));
    }

    @Override
    public JsonText visit(AddCheck operation) {
        return op("addCheck", operation.table()).object("check", in -> definitions.check(operation.check()));
    }

    @Override
    public JsonText visit(DropCheck operation) {
        return op("dropCheck", operation.table()).object("check", in -> definitions.check(operation.check()));
    }

    @Override
    public JsonText visit(ChangeComment operation) {
        return fromTo(
                op("changeComment", operation.table()).text("column", operation.column()),
                operation.from(),
                operation.to());
    }

    @Override
    public JsonText visit(ChangeCollation operation) {
        return fromTo(
                op("changeCollation", operation.table()).text("column", operation.column()),
                operation.from(),
                operation.to());
    }

    @Override
    public JsonText visit(ChangeComputed operation) {
        op("changeComputed", operation.table()).text("column", operation.column());
        computed("from", operation.from());
        computed("to", operation.to());
        return json;
    }

    @Override
    public JsonText visit(SetOnUpdate operation) {
        return fromTo(
                op("setOnUpdate", operation.table()).text("column", operation.column()),
                operation.from(),
                operation.to());
    }

    @Override
    public JsonText visit(ChangeTableOption operation) {
        return fromTo(
                op("changeTableOption", operation.table())
                        .text("dialect", operation.dialect())
                        .text("option", operation.option()),
                operation.from(),
                operation.to());
    }

    @Override
    public JsonText visit(MoveTable operation) {
        return op("moveTable").text("from", NameText.of(operation.from())).text("to", NameText.of(operation.to()));
    }

    @Override
    public JsonText visit(MoveSequence operation) {
        return op("moveSequence").text("from", NameText.of(operation.from())).text("to", NameText.of(operation.to()));
    }

    @Override
    public JsonText visit(RenameEnumValue operation) {
        return op("renameEnumValue", operation.table())
                .text("column", operation.column())
                .text("from", operation.from())
                .text("to", operation.to());
    }

    private JsonText op(String name) {
        return json.text("op", name);
    }

    private JsonText op(String name, QualifiedName table) {
        return op(name).text("table", NameText.of(table));
    }

    private static JsonText fromTo(JsonText json, Optional<String> from, Optional<String> to) {
        return json.text("from", from).text("to", to);
    }

    private void computed(String name, Optional<Computed> computed) {
        computed.ifPresent(present -> json.object(name, in -> definitions.computed(present)));
    }

    private void generation(String name, Optional<Generation> generation) {
        generation.ifPresent(present -> json.object(name, in -> definitions.generation(present)));
    }
}
