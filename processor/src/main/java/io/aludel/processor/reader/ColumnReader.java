package io.aludel.processor.reader;

import io.aludel.processor.model.ColumnModel;
import io.aludel.processor.model.Sourced;
import java.util.Optional;

/** Reads what is said about the column of a basic member. */
final class ColumnReader {

    private ColumnReader() {}

    static ColumnModel read(Marks marks) {
        Optional<Mark> column = marks.of(Word.COLUMN);
        return new ColumnModel(
                column.flatMap(mark -> mark.name("name")),
                column.flatMap(mark -> mark.integer("length")),
                column.flatMap(mark -> mark.integer("precision")),
                column.flatMap(mark -> mark.integer("scale")),
                column.flatMap(mark -> mark.flag("unique")).filter(Sourced::value),
                column.flatMap(mark -> mark.sql("type")).filter(ColumnReader::isSaid),
                marks.of(Word.LOB).map(mark -> new Sourced<>(true, mark.origin())),
                column.flatMap(mark -> mark.sql("collation")).filter(ColumnReader::isSaid),
                column.flatMap(mark -> mark.sql("comment")).filter(ColumnReader::isSaid));
    }

    private static boolean isSaid(Sourced<String> text) {
        return !text.value().isEmpty();
    }
}
