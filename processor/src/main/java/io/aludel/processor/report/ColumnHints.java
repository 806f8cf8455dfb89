package io.aludel.processor.report;

import io.aludel.processor.model.HintPlace;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.SourceLookup;
import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.schema.ColumnName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How hints about columns are written, and where.
 *
 * @param lookup the way from a column to its member
 */
record ColumnHints(SourceLookup lookup) {

    /** A hint about a column as it's written: an annotation of its own, or a member of another. */
    String said(ColumnName column, String hint) {
        boolean inAnother = lookup.originOfHint(column)
                .annotation()
                .filter(mirror ->
                        !mirror.getAnnotationType().asElement().getSimpleName().contentEquals("RenamedFrom"))
                .isPresent();
        return inAnother ? "renamedFrom = \"" + DiffWords.javaText(hint) + "\"" : DiffWords.hints(List.of(hint));
    }

    /** All that it may have been; a hint in an embeddable is one for all its columns, whatever stands in front of their names. */
    String renames(ColumnName column, List<String> gone) {
        String prefix = lookup.column(column).map(ColumnSource::prefix).orElse("");
        List<String> likely =
                gone.stream().filter(old -> old.startsWith(prefix)).toList();
        return (likely.isEmpty() ? gone : likely)
                .stream()
                        .map(old -> old.startsWith(prefix) ? old.substring(prefix.length()) : old)
                        .map(old -> place(column).renamed(DiffWords.javaText(column.column()), DiffWords.javaText(old)))
                        .distinct()
                        .collect(Collectors.joining(" or "));
    }

    /** Where hints about a column can stand. */
    HintPlace place(ColumnName column) {
        return lookup.column(column).map(source -> source.hints().place()).orElse(HintPlace.MEMBER);
    }

    /** What a hint about a column is written on. */
    Origin owner(ColumnName column) {
        return place(column).owner().orElseGet(() -> lookup.originOf(column));
    }
}
