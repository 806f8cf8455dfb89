package io.aludel.schema.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Decides by chance; the same seed decides the same. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        // Neighbouring seeds give like first numbers; the multiplication parts them.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    boolean evenly() {
        return random.nextBoolean();
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> Optional<T> pick(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(any(things));
    }

    /** One or two of those wanted, in any order; none when there are none. */
    <T> List<T> some(List<T> things, Predicate<T> wanted) {
        List<T> candidates = new ArrayList<>(things.stream().filter(wanted).toList());
        Collections.shuffle(candidates, random);
        return candidates.subList(0, Math.min(candidates.size(), 1 + random.nextInt(2)));
    }

    void times(int bound, Runnable action) {
        for (int i = random.nextInt(bound); i > 0; i--) {
            action.run();
        }
    }
}
