package io.aludel.processor.mapping;

import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.SequenceModel;
import io.aludel.processor.model.Sourced;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;

/** Sequences that members take their values from. */
final class SequenceMapper {

    private SequenceMapper() {}

    static Sequence map(QualifiedName name, GenerationModel generation) {
        SequenceModel limits = generation.limits();
        return new Sequence(
                name,
                limits.type().flatMap(type -> JavaTypes.given(type.value())).orElse(Sequence.USUAL_TYPE),
                generation.startNumber(),
                increment(generation),
                limits.min().map(Sourced::value),
                limits.max().map(Sourced::value),
                limits.cycle(),
                limits.cache().map(Sourced::value));
    }

    /** 0 is an error that validation reports. */
    static long increment(GenerationModel generation) {
        return generation.incrementNumber() == 0 ? 1 : generation.incrementNumber();
    }
}
