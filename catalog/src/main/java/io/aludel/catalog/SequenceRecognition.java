package io.aludel.catalog;

import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Dialect;
import java.util.List;
import java.util.Optional;

/** Tells a live sequence as the model declares it. A bound or cache that isn't declared, or that the catalogue doesn't tell, is no difference. */
final class SequenceRecognition {

    /** Where sequences end when nobody says: at 1 or -1, or at the ends of a type. */
    private static final List<Long> ENDS = List.of(
            1L,
            -1L,
            (long) Byte.MIN_VALUE,
            (long) Byte.MAX_VALUE,
            (long) Short.MIN_VALUE,
            (long) Short.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            (long) Integer.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE);

    private final Dialect dialect;
    private final TypesInModel types;

    SequenceRecognition(Dialect dialect, TypesInModel types) {
        this.dialect = dialect;
        this.types = types;
    }

    /** The sequence in the model's words, if the model has it. */
    Sequence of(Sequence live, Optional<Sequence> declared) {
        Optional<Sequence> kept = declared.flatMap(dialect.features()::kept);
        if (declared.isEmpty() || kept.isEmpty()) {
            return withType(live);
        }
        return told(live, declared.get(), kept.get());
    }

    private Sequence told(Sequence live, Sequence declared, Sequence kept) {
        boolean sameType = !dialect.features().hasSequenceTypes() || types.isSame(kept.type(), live.type());
        return new Sequence(
                live.name(),
                sameType ? declared.type() : types.declared(live.type()),
                kept.start() == live.start() ? declared.start() : live.start(),
                kept.increment() == live.increment() ? declared.increment() : live.increment(),
                isSameBound(kept.minimum(), live.minimum()) ? declared.minimum() : live.minimum(),
                isSameBound(kept.maximum(), live.maximum()) ? declared.maximum() : live.maximum(),
                kept.cycle() == live.cycle() ? declared.cycle() : live.cycle(),
                kept.cache().isEmpty() || live.cache().isEmpty() || kept.cache().equals(live.cache())
                        ? declared.cache()
                        : live.cache());
    }

    private static boolean isSameBound(Optional<Long> kept, Optional<Long> live) {
        return live.isEmpty() || (kept.isEmpty() ? ENDS.contains(live.get()) : kept.equals(live));
    }

    /** As one would declare it: without bounds and cache that are nobody's. */
    private Sequence withType(Sequence live) {
        return new Sequence(
                live.name(),
                dialect.features().hasSequenceTypes() ? types.declared(live.type()) : Sequence.USUAL_TYPE,
                live.start(),
                live.increment(),
                live.minimum().filter(number -> !ENDS.contains(number)),
                live.maximum().filter(number -> !ENDS.contains(number)),
                live.cycle(),
                live.cache()
                        .filter(number ->
                                number != 1 && number != dialect.features().usualCache()));
    }
}
