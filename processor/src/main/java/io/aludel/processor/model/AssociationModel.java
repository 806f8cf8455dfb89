package io.aludel.processor.model;

import io.aludel.schema.ReferenceAction;
import java.util.List;
import java.util.Optional;

/**
 * What is said about the table of an association or of a collection of values; what is empty wasn't said.
 *
 * @param table what is said of any table
 * @param join columns that refer to the owner
 * @param inverseJoin columns that refer to the other end
 * @param onDelete what happens when the owner is deleted
 * @param onInverseDelete what happens when the other end is deleted
 * @param origin the annotation
 */
public record AssociationModel(
        TableModel table,
        List<JoinColumnModel> join,
        List<JoinColumnModel> inverseJoin,
        Optional<Sourced<ReferenceAction>> onDelete,
        Optional<Sourced<ReferenceAction>> onInverseDelete,
        Origin origin) {

    public AssociationModel {
        join = List.copyOf(join);
        inverseJoin = List.copyOf(inverseJoin);
    }

    /** Nothing said, at that place. */
    public static AssociationModel none(Origin origin) {
        return new AssociationModel(TableModel.NONE, List.of(), List.of(), Optional.empty(), Optional.empty(), origin);
    }

    /** The declared table name. */
    public Optional<Sourced<String>> name() {
        return table.name();
    }
}
