package io.aludel.schema.diff;

import io.aludel.schema.ColumnName;
import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import java.util.List;

/**
 * Something that the differ won't decide for the user.
 *
 * <p>Tables and columns that carry the problem are named as they're called afterwards, as that's where the user can act.
 */
public sealed interface DiffProblem
        permits DiffProblem.TableRenameAmbiguous,
                DiffProblem.ColumnRenameAmbiguous,
                DiffProblem.TableHintUnknown,
                DiffProblem.ColumnHintUnknown,
                DiffProblem.TableHintConflict,
                DiffProblem.ColumnHintConflict,
                DiffProblem.UnknownDrop,
                DiffProblem.NotNullNeedsValue,
                DiffProblem.ConversionNeeded,
                DiffProblem.BackfillNotUnique,
                SequenceProblem,
                EnumProblem {

    /** Calls the visitor's method for this kind of problem. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A table is gone and a new one is like it: renamed, or dropped and created?
     *
     * @param table the new table
     * @param gone old tables that it could be, sorted
     */
    record TableRenameAmbiguous(QualifiedName table, List<QualifiedName> gone) implements DiffProblem {
        public TableRenameAmbiguous {
            gone = List.copyOf(gone);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A column is gone and a new one of its type family is in the same table: renamed, or dropped and added?
     *
     * @param column the new column
     * @param gone old columns of the table that it could be, sorted
     */
    record ColumnRenameAmbiguous(ColumnName column, List<String> gone) implements DiffProblem {
        public ColumnRenameAmbiguous {
            gone = List.copyOf(gone);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A table is said to have been renamed from one that there isn't.
     *
     * @param table the table with the hint
     * @param hint the old name given
     * @param known tables that are gone, sorted; one of them may have been meant
     */
    record TableHintUnknown(QualifiedName table, QualifiedName hint, List<QualifiedName> known) implements DiffProblem {
        public TableHintUnknown {
            known = List.copyOf(known);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A column is said to have been renamed from one that its table doesn't have.
     *
     * @param column the column with the hint
     * @param hint the old name given
     * @param known columns of the table that are gone, sorted; one of them may have been meant
     */
    record ColumnHintUnknown(ColumnName column, String hint, List<String> known) implements DiffProblem {
        public ColumnHintUnknown {
            known = List.copyOf(known);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Several tables are said to have been renamed from one, or one from a table that is still there.
     *
     * @param tables the tables with the hint, sorted
     * @param hint the old name given
     * @param stillDeclared whether the table of the old name is still there
     */
    record TableHintConflict(List<QualifiedName> tables, QualifiedName hint, boolean stillDeclared)
            implements DiffProblem {
        public TableHintConflict {
            tables = List.copyOf(tables);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Several columns are said to have been renamed from one, or one from a column that is still there.
     *
     * @param columns the columns with the hint, of one table, sorted
     * @param hint the old name given
     * @param stillDeclared whether the column of the old name is still there
     */
    record ColumnHintConflict(List<ColumnName> columns, String hint, boolean stillDeclared) implements DiffProblem {
        public ColumnHintConflict {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A drop is confirmed that doesn't take place.
     *
     * @param drop the drop as it was confirmed
     * @param known drops that do take place or could be confirmed, sorted; one of them may have been meant
     */
    record UnknownDrop(String drop, List<String> known) implements DiffProblem {
        public UnknownDrop {
            known = List.copyOf(known);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A column of a table that may hold rows becomes NOT NULL and nothing gives those rows a value: no default, no backfill, no
     * data step.
     *
     * @param column the column
     * @param added whether the column is new; otherwise it allowed NULL before
     */
    record NotNullNeedsValue(ColumnName column, boolean added) implements DiffProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A column gets a type to which no database converts unasked.
     *
     * @param column the column
     * @param from the type before
     * @param to the type afterwards
     * @param proposal an SQL expression that converts in the standard way
     */
    record ConversionNeeded(ColumnName column, ColumnType from, ColumnType to, String proposal) implements DiffProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * All rows that exist get the same value in a column that must be unique.
     *
     * @param column the new column
     * @param key the key or index that wants it to be unique
     * @param expression the value: a constant
     */
    record BackfillNotUnique(ColumnName column, String key, String expression) implements DiffProblem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One method for each kind of problem, so that a new kind can't be forgotten anywhere.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> extends SequenceProblem.Visitor<R>, EnumProblem.Visitor<R> {

        R visit(TableRenameAmbiguous problem);

        R visit(ColumnRenameAmbiguous problem);

        R visit(TableHintUnknown problem);

        R visit(ColumnHintUnknown problem);

        R visit(TableHintConflict problem);

        R visit(ColumnHintConflict problem);

        R visit(UnknownDrop problem);

        R visit(NotNullNeedsValue problem);

        R visit(ConversionNeeded problem);

        R visit(BackfillNotUnique problem);
    }
}
