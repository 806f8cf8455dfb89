package io.aludel.processor.model;

import java.util.Optional;

/**
 * A member's part in the primary key.
 *
 * @param constraint the declared name of the key
 * @param origin the annotation
 */
public record IdModel(Optional<Sourced<String>> constraint, Origin origin) {}
