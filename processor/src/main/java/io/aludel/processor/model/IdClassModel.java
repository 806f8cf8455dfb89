package io.aludel.processor.model;

import java.util.List;

/**
 * A class by which an application looks up rows.
 *
 * @param simpleName its name
 * @param fields the names of its fields
 * @param origin where it's named
 */
public record IdClassModel(String simpleName, List<String> fields, Origin origin) {

    public IdClassModel {
        fields = List.copyOf(fields);
    }
}
