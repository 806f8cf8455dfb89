package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.operation.CreateTable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The columns of a new table stand in an order that leaves no gaps in each row. */
final class PaddedColumnsRule implements DraftRule {

    /** A row's own head takes more than that; less isn't worth a word. */
    private static final int WORTH_SAYING = 8;

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.all(CreateTable.class)
                .map(CreateTable::table)
                .forEach(table -> draft.engines().all().stream()
                        .filter(engine -> engine.has(Trait.ALIGNS_COLUMNS))
                        .forEach(engine -> check(draft, engine, table, findings)));
    }

    private static void check(DraftView draft, Engine engine, Table table, Consumer<Diagnostic> findings) {
        List<Column> better = table.columns().stream()
                .sorted(Comparator.comparing(column -> -space(engine, column).rank()))
                .toList();
        int saved = gaps(engine, table.columns()) - gaps(engine, better);
        if (saved >= WORTH_SAYING) {
            findings.accept(Code.PADDED_COLUMNS.at(
                    draft.origin(table.name()),
                    table.name(),
                    saved,
                    engine,
                    better.stream().map(Column::name).collect(Collectors.joining(", "))));
        }
    }

    /** The bytes between the columns of a row, as far as they're the same for all rows. */
    private static int gaps(Engine engine, List<Column> columns) {
        ColumnSpace.Row row = ColumnSpace.Row.EMPTY;
        for (Column column : columns) {
            row = row.with(space(engine, column));
        }
        return row.gaps();
    }

    private static ColumnSpace space(Engine engine, Column column) {
        return ColumnSpace.of(engine.spell(column.type()));
    }
}
