package io.aludel.processor.model;

import io.aludel.schema.ReferenceAction;
import java.util.List;
import java.util.Optional;

/**
 * What is said about the table of an association or of a collection of values; what is empty wasn't said.
 *
 * @param name the table's name
 * @param schema its schema
 * @param join columns that refer to the owner
 * @param inverseJoin columns that refer to the other end
 * @param onDelete what happens when the owner is deleted
 * @param onInverseDelete what happens when the other end is deleted
 * @param origin the annotation
 */
public record AssociationModel(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> schema,
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
        return new AssociationModel(
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), origin);
    }
}
