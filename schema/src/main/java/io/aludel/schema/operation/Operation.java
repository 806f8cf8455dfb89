package io.aludel.schema.operation;

import io.aludel.schema.Schema;

/**
 * One change of a schema.
 *
 * <p>An operation is complete: a drop holds what it drops, so that {@link #inverse} needs no guess. The law is {@code
 * op.inverse(before).applyTo(op.applyTo(before)).equals(before)}.
 */
public sealed interface Operation
        permits CreateTable,
                DropTable,
                RenameTable,
                AddColumn,
                DropColumn,
                RenameColumn,
                ChangeColumnType,
                SetDefault,
                SetNullable,
                ChangeIdentity,
                AddPrimaryKey,
                DropPrimaryKey,
                AddUnique,
                DropUnique,
                AddForeignKey,
                DropForeignKey,
                RenameConstraint,
                AddIndex,
                DropIndex,
                RenameIndex,
                CreateSequence,
                DropSequence,
                AlterSequence,
                AddCheck,
                DropCheck,
                ChangeComment,
                ChangeCollation,
                ChangeComputed,
                SetOnUpdate,
                ChangeTableOption,
                MoveTable,
                MoveSequence,
                RenameEnumValue {

    /**
     * The schema after this change.
     *
     * @throws io.aludel.schema.SchemaConflict when the change doesn't fit the schema
     */
    Schema applyTo(Schema before);

    /**
     * The change that leads back.
     *
     * @param before the schema to which this change was applied
     */
    Operation inverse(Schema before);

    /** The change in a few words on one line, such as {@code add column players.team_id bigint null}. */
    String describe();

    /**
     * The same change while a column still has its old name; itself when that isn't the one column that it changes.
     *
     * @param rename the rename, which comes later then
     */
    default Operation underOldName(RenameColumn rename) {
        return this;
    }

    /** What the change may do to rows that exist. */
    default Risk risk() {
        return Risk.NONE;
    }

    /** Calls the visitor's method for this kind of operation. */
    <R> R accept(OperationVisitor<R> visitor);
}
