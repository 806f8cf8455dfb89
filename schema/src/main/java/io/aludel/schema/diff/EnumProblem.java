package io.aludel.schema.diff;

import io.aludel.schema.ColumnName;
import java.util.List;

/** What the differ won't decide about the constants of enumerations, each of them told at a column that holds them. */
public sealed interface EnumProblem extends DiffProblem {

    /**
     * A constant is gone and another one is new: renamed, or removed and added?
     *
     * @param column the column
     * @param constant the new constant
     * @param gone old constants that it could be, sorted
     */
    record EnumRenameAmbiguous(ColumnName column, String constant, List<String> gone) implements EnumProblem {
        public EnumRenameAmbiguous {
            gone = List.copyOf(gone);
        }

        @Override
        public <R> R accept(DiffProblem.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A constant is said to have been renamed from one that there wasn't.
     *
     * @param column the column
     * @param constant the constant with the hint
     * @param hint the old name given
     * @param known constants that are gone, sorted; one of them may have been meant
     */
    record EnumHintUnknown(ColumnName column, String constant, String hint, List<String> known) implements EnumProblem {
        public EnumHintUnknown {
            known = List.copyOf(known);
        }

        @Override
        public <R> R accept(DiffProblem.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Several constants are said to have been renamed from one, or one from a constant that is still there.
     *
     * @param column the column
     * @param constants the constants with the hint, sorted
     * @param hint the old name given
     * @param stillDeclared whether the constant of the old name is still there
     */
    record EnumHintConflict(ColumnName column, List<String> constants, String hint, boolean stillDeclared)
            implements EnumProblem {
        public EnumHintConflict {
            constants = List.copyOf(constants);
        }

        @Override
        public <R> R accept(DiffProblem.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Constants of an enumeration that is kept by position have other positions: what rows hold would mean something else.
     *
     * <p>A data step can give the rows the new positions; it alone knows the way back as well.
     *
     * @param column the column
     * @param from the constants before, in order
     * @param to the constants afterwards, in order
     */
    record OrdinalEnumReordered(ColumnName column, List<String> from, List<String> to) implements EnumProblem {
        public OrdinalEnumReordered {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public <R> R accept(DiffProblem.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One method for each kind of problem.
     *
     * @param <R> what a visit gives
     */
    interface Visitor<R> {

        R visit(EnumRenameAmbiguous problem);

        R visit(EnumHintUnknown problem);

        R visit(EnumHintConflict problem);

        R visit(OrdinalEnumReordered problem);
    }
}
