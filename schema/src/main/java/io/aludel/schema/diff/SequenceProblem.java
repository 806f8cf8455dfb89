package io.aludel.schema.diff;

import io.aludel.schema.QualifiedName;
import java.util.List;

/** What the differ won't decide about sequences; one that were dropped and created would count from its start again. */
public sealed interface SequenceProblem extends DiffProblem {

    /**
     * A new sequence is like one that is gone: columns draw from the one as they did from the other, or it has its name in another
     * schema.
     *
     * @param sequence the new sequence
     * @param gone old sequences that it could be, sorted
     */
    record SequenceRenameAmbiguous(QualifiedName sequence, List<QualifiedName> gone) implements SequenceProblem {
        public SequenceRenameAmbiguous {
            gone = List.copyOf(gone);
        }

        @Override
        public <R> R accept(DiffProblem.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A sequence is said to have been renamed from one that there isn't.
     *
     * @param sequence the sequence with the hint
     * @param hint the old name given
     * @param known sequences that are gone, sorted; one of them may have been meant
     */
    record SequenceHintUnknown(QualifiedName sequence, QualifiedName hint, List<QualifiedName> known)
            implements SequenceProblem {
        public SequenceHintUnknown {
            known = List.copyOf(known);
        }

        @Override
        public <R> R accept(DiffProblem.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Several sequences are said to have been renamed from one, or one from a sequence that is still there.
     *
     * @param sequences the sequences with the hint, sorted
     * @param hint the old name given
     * @param stillDeclared whether the sequence of the old name is still there
     */
    record SequenceHintConflict(List<QualifiedName> sequences, QualifiedName hint, boolean stillDeclared)
            implements SequenceProblem {
        public SequenceHintConflict {
            sequences = List.copyOf(sequences);
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

        R visit(SequenceRenameAmbiguous problem);

        R visit(SequenceHintUnknown problem);

        R visit(SequenceHintConflict problem);
    }
}
