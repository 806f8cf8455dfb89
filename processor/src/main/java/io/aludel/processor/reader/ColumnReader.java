package io.aludel.processor.reader;

import io.aludel.processor.model.ColumnModel;
import io.aludel.processor.model.Sourced;

/** Reads what is said about the column of a basic member. */
final class ColumnReader {

    private ColumnReader() {}

    static ColumnModel read(Marks marks) {
        return marks.of(Word.COLUMN).map(ColumnReader::read).orElse(ColumnModel.NONE);
    }

    private static ColumnModel read(Mark mark) {
        return new ColumnModel(
                mark.name("name"),
                mark.integer("length"),
                mark.integer("precision"),
                mark.integer("scale"),
                mark.flag("unique").filter(Sourced::value),
                mark.sql("type").filter(type -> !type.value().isEmpty()));
    }
}
