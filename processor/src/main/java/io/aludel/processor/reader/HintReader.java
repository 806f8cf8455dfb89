package io.aludel.processor.reader;

import io.aludel.processor.model.HintModel;
import io.aludel.processor.model.HintPlace;

/** Reads what a member says about its history. */
final class HintReader {

    private HintReader() {}

    static HintModel read(Marks marks) {
        return new HintModel(
                marks.of(Word.RENAMED_FROM).flatMap(mark -> mark.text("value")),
                marks.of(Word.BACKFILL).flatMap(mark -> mark.sql("value")),
                marks.of(Word.CONVERT_USING).flatMap(mark -> mark.sql("value")),
                HintPlace.MEMBER);
    }
}
