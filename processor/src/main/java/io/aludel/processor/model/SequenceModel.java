package io.aludel.processor.model;

import java.util.Optional;

/**
 * What is said about a sequence besides its name and how it counts; what is empty wasn't said.
 *
 * @param schema its schema
 * @param type type of its numbers in SQL
 * @param min smallest number
 * @param max largest number
 * @param cycle whether it begins anew
 * @param cache how many numbers a session takes at once
 * @param renamedFrom its name before
 */
public record SequenceModel(
        Optional<Sourced<String>> schema,
        Optional<Sourced<String>> type,
        Optional<Sourced<Long>> min,
        Optional<Sourced<Long>> max,
        boolean cycle,
        Optional<Sourced<Long>> cache,
        Optional<Sourced<String>> renamedFrom) {}
