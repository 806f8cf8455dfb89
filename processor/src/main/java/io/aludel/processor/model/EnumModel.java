package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An enum and how it's stored.
 *
 * @param simpleName the enum's simple name
 * @param storage the way
 * @param type declared name of its type in the database
 * @param constants its constants in order
 */
public record EnumModel(String simpleName, Storage storage, Optional<Sourced<String>> type, List<Constant> constants) {

    /** The ways an enum is stored. */
    public enum Storage {
        STRING,
        ORDINAL,
        NATIVE
    }

    /**
     * One constant.
     *
     * @param name its name
     * @param renamedFrom its name before
     */
    public record Constant(String name, Optional<Sourced<String>> renamedFrom) {}

    public EnumModel {
        constants = List.copyOf(constants);
    }

    /** The names of the constants in order. */
    public List<String> names() {
        return constants.stream().map(Constant::name).toList();
    }
}
