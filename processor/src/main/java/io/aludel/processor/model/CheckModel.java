package io.aludel.processor.model;

import java.util.Optional;

/**
 * A declared check.
 *
 * @param name what stands in the template of checks, or a template of its own
 * @param constraint the constraint's whole name
 * @param condition SQL as written
 * @param origin the annotation
 */
public record CheckModel(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> constraint,
        Sourced<String> condition,
        Origin origin) {}
