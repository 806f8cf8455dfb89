package io.aludel.processor.model;

import java.util.Optional;

/**
 * A column that keeps the order of a list.
 *
 * @param name its declared name
 * @param renamedFrom its name before
 * @param origin the annotation
 */
public record OrderModel(Optional<Sourced<String>> name, Optional<Sourced<String>> renamedFrom, Origin origin) {}
