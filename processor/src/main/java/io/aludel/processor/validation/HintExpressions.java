package io.aludel.processor.validation;

import io.aludel.processor.model.HintModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.diff.Hints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What expressions for existing rows name is there at the moment they run: columns under their new names, those that are dropped
 * only afterwards included (DESIGN, section 6). A hint that isn't used any more may name what it likes.
 */
public final class HintExpressions {

    private final Schema head;
    private final MappedDatabase database;
    private final Hints hints;
    private final List<Diagnostic> problems = new ArrayList<>();

    private HintExpressions(Schema head, MappedDatabase database, Hints hints) {
        this.head = head;
        this.database = database;
        this.hints = hints;
    }

    /**
     * All that is wrong.
     *
     * @param head the schema before
     * @param database the model
     * @param hints what the history hasn't followed yet
     */
    public static List<Diagnostic> check(Schema head, MappedDatabase database, Hints hints) {
        HintExpressions expressions = new HintExpressions(head, database, hints);
        hints.backfills().keySet().forEach(expressions::checkBackfill);
        hints.conversions().keySet().forEach(expressions::checkConversion);
        return expressions.problems;
    }

    private void checkBackfill(ColumnName column) {
        Optional<Column> after = after(column);
        boolean wasNullable = before(column).map(Column::nullable).orElse(true);
        boolean used = after.isPresent()
                && wasNullable
                && (before(column).isEmpty() || !after.get().nullable());
        if (used && table(column).isPresent()) {
            check(column, said(column).flatMap(HintModel::backfill));
        }
    }

    private void checkConversion(ColumnName column) {
        boolean used = before(column)
                .flatMap(before -> after(column).map(after -> !before.type().equals(after.type())))
                .orElse(false);
        if (used) {
            check(column, said(column).flatMap(HintModel::convertUsing));
        }
    }

    private void check(ColumnName column, Optional<Sourced<String>> expression) {
        Set<String> known = known(column.table());
        expression.ifPresent(text -> SqlNames.columns(text.value()).stream()
                .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> problems.add(
                        Code.UNKNOWN_COLUMN.at(text.origin(), name, column.table(), DidYouMean.among(name, known)))));
    }

    /** The columns while rows are filled. */
    private Set<String> known(QualifiedName table) {
        Set<String> known = new TreeSet<>();
        QualifiedName old = hints.tableRenames().getOrDefault(table, table);
        head.table(old).ifPresent(before -> before.columns().forEach(column -> known.add(column.name())));
        hints.columnRenames().forEach((column, from) -> {
            if (column.table().equals(table)) {
                known.remove(from);
            }
        });
        database.schema().table(table).ifPresent(after -> after.columns().forEach(column -> known.add(column.name())));
        return known;
    }

    private Optional<Table> table(ColumnName column) {
        return head.table(hints.tableRenames().getOrDefault(column.table(), column.table()));
    }

    private Optional<Column> before(ColumnName column) {
        return table(column)
                .flatMap(table -> table.column(hints.columnRenames().getOrDefault(column, column.column())));
    }

    private Optional<Column> after(ColumnName column) {
        return database.schema().table(column.table()).flatMap(table -> table.column(column.column()));
    }

    private Optional<HintModel> said(ColumnName column) {
        return database.lookup().column(column).map(ColumnSource::hints);
    }
}
