package io.aludel.processor.model;

import java.util.Optional;

/**
 * How the database makes a value.
 *
 * @param strategy the way
 * @param sequence the declared name of the sequence
 * @param start the first number
 * @param increment the distance of two numbers
 * @param always whether an insert may not name a value
 * @param limits what more is said about the sequence
 * @param origin the annotation
 */
public record GenerationModel(
        Strategy strategy,
        Optional<Sourced<String>> sequence,
        Optional<Sourced<Long>> start,
        Optional<Sourced<Long>> increment,
        boolean always,
        SequenceModel limits,
        Origin origin) {

    /** The ways a value is made. */
    public enum Strategy {
        IDENTITY,
        SEQUENCE,
        UUID
    }

    /** The same way, with that sequence if it takes one without a name. */
    public GenerationModel withSharedSequence(String name) {
        return strategy == Strategy.SEQUENCE && sequence.isEmpty()
                ? new GenerationModel(
                        strategy, Optional.of(new Sourced<>(name, origin)), start, increment, always, limits, origin)
                : this;
    }

    /** The first number, 1 when nothing is said. */
    public long startNumber() {
        return start.map(Sourced::value).orElse(1L);
    }

    /** The distance of two numbers, 1 when nothing is said. */
    public long incrementNumber() {
        return increment.map(Sourced::value).orElse(1L);
    }
}
