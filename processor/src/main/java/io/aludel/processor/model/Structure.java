package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * How an entity stands to others; what is empty wasn't said.
 *
 * @param parent class name of the entity that it extends
 * @param concrete whether there are rows of this class itself: it isn't abstract
 * @param strategy how the entities that extend it are kept
 * @param discriminator the column that tells them apart
 * @param discriminatorValue what that column holds in rows of this class
 * @param keyJoin the columns of its key when that refers to the table above
 * @param idClass the class by which its rows are looked up
 * @param part set when it's no class but the table of a member
 */
public record Structure(
        Optional<String> parent,
        boolean concrete,
        Optional<Sourced<Strategy>> strategy,
        Optional<DiscriminatorModel> discriminator,
        Optional<Sourced<String>> discriminatorValue,
        List<JoinColumnModel> keyJoin,
        Optional<IdClassModel> idClass,
        Optional<PartModel> part) {

    /** How entities that extend each other are kept. */
    public enum Strategy {
        SINGLE_TABLE,
        JOINED,
        TABLE_PER_CLASS
    }

    /** A class by itself. */
    public static final Structure NONE = new Structure(
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    public Structure {
        keyJoin = List.copyOf(keyJoin);
    }

    /** The table of a member. */
    public static Structure of(PartModel part) {
        return new Structure(
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(part));
    }
}
