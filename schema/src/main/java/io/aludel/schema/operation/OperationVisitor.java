package io.aludel.schema.operation;

/**
 * One method for each kind of operation, so that a new kind can't be forgotten anywhere.
 *
 * @param <R> what a visit gives
 */
public interface OperationVisitor<R> {

    R visit(CreateTable operation);

    R visit(DropTable operation);

    R visit(RenameTable operation);

    R visit(AddColumn operation);

    R visit(DropColumn operation);

    R visit(RenameColumn operation);

    R visit(ChangeColumnType operation);

    R visit(SetDefault operation);

    R visit(SetNullable operation);

    R visit(ChangeIdentity operation);

    R visit(AddPrimaryKey operation);

    R visit(DropPrimaryKey operation);

    R visit(AddUnique operation);

    R visit(DropUnique operation);

    R visit(AddForeignKey operation);

    R visit(DropForeignKey operation);

    R visit(RenameConstraint operation);

    R visit(AddIndex operation);

    R visit(DropIndex operation);

    R visit(RenameIndex operation);

    R visit(CreateSequence operation);

    R visit(DropSequence operation);

    R visit(AlterSequence operation);

    R visit(AddCheck operation);

    R visit(DropCheck operation);

    R visit(ChangeComment operation);

    R visit(ChangeCollation operation);

    R visit(ChangeComputed operation);

    R visit(SetOnUpdate operation);

    R visit(ChangeTableOption operation);

    R visit(MoveTable operation);

    R visit(MoveSequence operation);

    R visit(RenameEnumValue operation);
}
