package io.aludel.schema.random;

import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Tries a law on many seeds, the same ones in each run.
 *
 * <p>A failure names its seed; {@code -Daludel.random.seed=<seed> -Daludel.random.pairs=1} tries that one alone.
 */
public final class Seeds {

    private static final long FIRST = Long.getLong("aludel.random.seed", 20_260_101);

    private Seeds() {}

    /**
     * Tries the law on a number of seeds and fails with the first one that breaks it.
     *
     * @param count how many, unless {@code aludel.random.pairs} says otherwise
     * @param law fails when it doesn't hold for a seed
     */
    public static void forEach(int count, LongConsumer law) {
        seeds(count)
                .parallel()
                .mapToObj(seed -> failure(seed, law))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    /** The seeds that {@link #forEach} tries. */
    public static LongStream seeds(int count) {
        return LongStream.range(FIRST, FIRST + Integer.getInteger("aludel.random.pairs", count));
    }

    private static Optional<AssertionError> failure(long seed, LongConsumer law) {
        try {
            law.accept(seed);
            return Optional.empty();
        } catch (AssertionError | RuntimeException failure) {
            return Optional.of(
                    new AssertionError("seed " + seed + " breaks the law: " + failure.getMessage(), failure));
        }
    }
}
