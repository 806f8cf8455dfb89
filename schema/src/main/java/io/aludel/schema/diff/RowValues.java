package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.diff.DiffProblem.BackfillNotUnique;
import io.aludel.schema.diff.DiffProblem.ConversionNeeded;
import io.aludel.schema.diff.DiffProblem.NotNullNeedsValue;
import io.aludel.schema.diff.SchemaMatching.KeptTable;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the values of rows that exist come from, and the problems when they come from nowhere. */
final class RowValues {

    /** A literal: number, text, with or without a type before it, or a keyword. */
    private static final Pattern CONSTANT =
            Pattern.compile("[+-]?\\d+(\\.\\d+)?|(\\w+\\s+)?'([^']|'')*'|true|false", Pattern.CASE_INSENSITIVE);

    private final SchemaMatching matching;
    private final Hints hints;

    RowValues(SchemaMatching matching, Hints hints) {
        this.matching = matching;
        this.hints = hints;
    }

    /** The expression for the rows that exist when the column arrives. */
    Optional<String> backfill(ColumnName column) {
        return hints.backfill(column);
    }

    /** The expression for the rows that hold NULL when the column forbids it: the user's, otherwise the default. */
    Optional<String> fill(ColumnName column) {
        return hints.backfill(column).or(() -> column(column).defaultExpression());
    }

    /** The expression for a change of type, if the user gave one. */
    Optional<String> using(ColumnName column) {
        return hints.conversion(column);
    }

    List<DiffProblem> problems() {
        List<DiffProblem> problems = new ArrayList<>();
        for (KeptTable table : matching.keptTables()) {
            table.forEachAdded(column -> {
                ColumnName name = new ColumnName(table.after().name(), column.name());
                if (!column.nullable() && !column.fillsItself() && !isFilled(name)) {
                    problems.add(new NotNullNeedsValue(name, true));
                }
            });
            table.forEachColumn((old, column) -> addProblems(table, old, column, problems));
            addUniqueProblems(table, problems);
        }
        return problems;
    }

    private void addProblems(KeptTable table, Column old, Column column, List<DiffProblem> problems) {
        ColumnName name = new ColumnName(table.after().name(), column.name());
        if (column.computed().isPresent()) {
            return;
        }
        boolean otherKind = old.type().changeTo(column.type()) == TypeChange.CONVERSION;
        if (otherKind && using(name).isEmpty() && !followsTarget(name, column.type())) {
            problems.add(new ConversionNeeded(name, old.type(), column.type(), proposal(name, column.type())));
        }
        boolean tightened = old.nullable() && !column.nullable();
        if (tightened && column.defaultExpression().isEmpty() && !isFilled(name)) {
            problems.add(new NotNullNeedsValue(name, false));
        }
    }

    /** A plain cast, or, where an enumeration is kept in another way, what each constant becomes. */
    private String proposal(ColumnName name, ColumnType type) {
        return matching.enumOf(name)
                .filter(constants ->
                        constants.before().ordinal() != constants.after().ordinal())
                .map(constants -> constants.recoding(name.column()))
                .orElseGet(() -> standardCast(name.column(), type));
    }

    private boolean isFilled(ColumnName column) {
        return hints.dataStep() || hints.backfill(column).isPresent();
    }

    /** A key over columns that hold the same in all rows can't be, as soon as there are two rows. */
    private void addUniqueProblems(KeptTable table, List<DiffProblem> problems) {
        if (hints.dataStep()) {
            return;
        }
        Set<String> constants = new HashSet<>();
        table.forEachAdded(column -> constant(table.after(), column).ifPresent(text -> constants.add(column.name())));
        for (Rule rule : Rule.of(table.after())) {
            if (rule.unique() && constants.containsAll(rule.columns())) {
                ColumnName name = new ColumnName(rule.table(), rule.columns().get(0));
                constant(table.after(), column(name))
                        .ifPresent(text -> problems.add(new BackfillNotUnique(name, rule.name(), text)));
            }
        }
    }

    private Optional<String> constant(Table table, Column column) {
        return hints.backfill(new ColumnName(table.name(), column.name()))
                .or(column::defaultExpression)
                .filter(text -> CONSTANT.matcher(text.strip()).matches());
    }

    /** A column that refers to one which is converted by a plain cast to the same type is converted so as well, unasked. */
    private boolean followsTarget(ColumnName column, ColumnType type) {
        for (ForeignKey key : matching.after().requireTable(column.table()).foreignKeys()) {
            int place = key.columns().indexOf(column.column());
            if (place < 0) {
                continue;
            }
            ColumnName target = new ColumnName(key.target(), key.targetColumns().get(place));
            String standard = standardCast(target.column(), type);
            if (hints.conversion(target).filter(text -> isSame(text, standard)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String expression, String other) {
        return expression.strip().replaceAll("\\s+", " ").equalsIgnoreCase(other);
    }

    private static String standardCast(String column, ColumnType type) {
        return "cast(" + column + " as " + type + ")";
    }

    private Column column(ColumnName name) {
        return matching.after().requireTable(name.table()).requireColumn(name.column());
    }
}
