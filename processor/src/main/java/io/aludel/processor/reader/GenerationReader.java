package io.aludel.processor.reader;

import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.GenerationModel.Strategy;
import io.aludel.processor.model.SequenceModel;
import io.aludel.processor.model.Sourced;
import java.util.Optional;

/** Reads how the database makes a value. */
final class GenerationReader {

    private GenerationReader() {}

    static Optional<GenerationModel> read(Marks marks) {
        return marks.of(Word.GENERATED_VALUE)
                .map(mark -> new GenerationModel(
                        mark.constant("strategy")
                                .map(Sourced::value)
                                .map(Strategy::valueOf)
                                .orElse(Strategy.IDENTITY),
                        mark.name("sequence"),
                        mark.number("start"),
                        mark.number("increment"),
                        mark.flag("always").map(Sourced::value).orElse(false),
                        sequence(mark),
                        mark.origin()));
    }

    private static SequenceModel sequence(Mark mark) {
        return new SequenceModel(
                mark.name("schema"),
                mark.sql("type").filter(type -> !type.value().isEmpty()),
                mark.number("min"),
                mark.number("max"),
                mark.flag("cycle").map(Sourced::value).orElse(false),
                mark.number("cache"),
                mark.name("renamedFrom"));
    }
}
