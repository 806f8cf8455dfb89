package io.aludel.catalog;

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

/** What an operation that would bring a database to a model says of both. */
final class DriftWords implements OperationVisitor<Says> {

    private static final Optional<String> NONE = Optional.empty();

    @Override
    public Says visit(CreateTable operation) {
        return Says.table(operation.table(), true);
    }

    @Override
    public Says visit(DropTable operation) {
        return Says.table(operation.table(), false);
    }

    @Override
    public Says visit(AddColumn operation) {
        String column = operation.column().name();
        return Says.column(operation.table(), column, NONE, Optional.of("" + operation.column()));
    }

    @Override
    public Says visit(DropColumn operation) {
        String column = operation.column().name();
        return Says.column(operation.table(), column, Optional.of("" + operation.column()), NONE);
    }

    @Override
    public Says visit(ChangeColumnType operation) {
        return Says.fact(
                operation.table(),
                "the type",
                operation.column(),
                Optional.of(operation.from().toString()),
                Optional.of(operation.to().toString()));
    }

    @Override
    public Says visit(SetDefault operation) {
        return Says.fact(operation.table(), "the default", operation.column(), operation.from(), operation.to());
    }

    @Override
    public Says visit(SetNullable operation) {
        Optional<String> nullable = Optional.of("nullable");
        Optional<String> notNull = Optional.of("not null");
        return operation.nullable()
                ? Says.column(operation.table(), operation.column(), notNull, nullable)
                : Says.column(operation.table(), operation.column(), nullable, notNull);
    }

    @Override
    public Says visit(ChangeIdentity operation) {
        return Says.fact(
                operation.table(),
                "the generation",
                operation.column(),
                operation.from().map(Generation::toString),
                operation.to().map(Generation::toString));
    }

    @Override
    public Says visit(ChangeComputed operation) {
        return Says.fact(
                operation.table(),
                "the computation",
                operation.column(),
                operation.from().map(Computed::toString),
                operation.to().map(Computed::toString));
    }

    @Override
    public Says visit(ChangeCollation operation) {
        return Says.fact(operation.table(), "the collation", operation.column(), operation.from(), operation.to());
    }

    @Override
    public Says visit(SetOnUpdate operation) {
        return Says.fact(
                operation.table(), "the value on update", operation.column(), operation.from(), operation.to());
    }

    @Override
    public Says visit(ChangeComment operation) {
        String of = operation
                .column()
                .map(column -> "column " + operation.table() + "." + column)
                .orElse("table " + operation.table());
        return Says.of(
                operation.table(),
                "the comment of " + of,
                Says.told(quoted(operation.from())),
                Says.told(quoted(operation.to())));
    }

    private static Optional<String> quoted(Optional<String> text) {
        return text.map(comment -> "'" + comment.replace("\n", "\\n") + "'");
    }

    @Override
    public Says visit(ChangeTableOption operation) {
        return Says.of(
                operation.table(),
                "the option " + operation.option() + " of table " + operation.table(),
                Says.told(operation.from()),
                Says.told(operation.to()));
    }

    @Override
    public Says visit(AddPrimaryKey operation) {
        return Says.constraint(operation.table(), "primary key", operation.key(), true);
    }

    @Override
    public Says visit(DropPrimaryKey operation) {
        return Says.constraint(operation.table(), "primary key", operation.key(), false);
    }

    @Override
    public Says visit(AddUnique operation) {
        return Says.constraint(operation.table(), "unique key", operation.key(), true);
    }

    @Override
    public Says visit(DropUnique operation) {
        return Says.constraint(operation.table(), "unique key", operation.key(), false);
    }

    @Override
    public Says visit(AddForeignKey operation) {
        return Says.constraint(operation.table(), "foreign key", operation.key(), true);
    }

    @Override
    public Says visit(DropForeignKey operation) {
        return Says.constraint(operation.table(), "foreign key", operation.key(), false);
    }

    @Override
    public Says visit(AddCheck operation) {
        return Says.constraint(operation.table(), "check", operation.check(), true);
    }

    @Override
    public Says visit(DropCheck operation) {
        return Says.constraint(operation.table(), "check", operation.check(), false);
    }

    @Override
    public Says visit(AddIndex operation) {
        return Says.index(operation.table(), operation.index(), true);
    }

    @Override
    public Says visit(DropIndex operation) {
        return Says.index(operation.table(), operation.index(), false);
    }

    @Override
    public Says visit(RenameConstraint operation) {
        return Says.renamed(operation.table(), "constraint " + operation.from(), operation.from(), operation.to());
    }

    @Override
    public Says visit(RenameIndex operation) {
        return Says.renamed(operation.table(), "index " + operation.from(), operation.from(), operation.to());
    }

    @Override
    public Says visit(RenameColumn operation) {
        return Says.renamed(operation.table(), "column " + operation.from(), operation.from(), operation.to());
    }

    @Override
    public Says visit(RenameEnumValue operation) {
        String value = "value " + operation.from() + " of column " + operation.column();
        return Says.renamed(operation.table(), value, operation.from(), operation.to());
    }

    @Override
    public Says visit(RenameTable operation) {
        return moved("table ", operation.from(), operation.to());
    }

    @Override
    public Says visit(MoveTable operation) {
        return moved("table ", operation.from(), operation.to());
    }

    @Override
    public Says visit(MoveSequence operation) {
        return moved("sequence ", operation.from(), operation.to());
    }

    private static Says moved(String kind, QualifiedName from, QualifiedName to) {
        return Says.of(from, kind + from, Optional.of("called " + from), Optional.of("called " + to));
    }

    @Override
    public Says visit(CreateSequence operation) {
        return Says.sequence(operation.sequence(), Optional.empty(), Optional.of(operation.sequence()));
    }

    @Override
    public Says visit(DropSequence operation) {
        return Says.sequence(operation.sequence(), Optional.of(operation.sequence()), Optional.empty());
    }

    @Override
    public Says visit(AlterSequence operation) {
        return Says.sequence(operation.to(), Optional.of(operation.from()), Optional.of(operation.to()));
    }
}
