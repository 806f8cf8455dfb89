package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A declared index.
 *
 * @param name the declared name
 * @param parts columns as written
 * @param unique whether it's unique
 * @param origin the annotation
 */
public record IndexModel(Optional<Sourced<String>> name, List<Part> parts, boolean unique, Origin origin) {

    /**
     * One column of a declared index.
     *
     * @param column its name as written
     * @param descending whether it's followed by {@code desc}
     */
    public record Part(Sourced<String> column, boolean descending) {}

    public IndexModel {
        parts = List.copyOf(parts);
    }
}
