package io.aludel.catalog;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.diff.DiffProblem;
import io.aludel.schema.diff.EnumProblem;
import io.aludel.schema.diff.SequenceProblem;
import java.util.List;

/** What has to be confirmed as gone for the differ not to ask whether it was renamed; other questions need no answer here. */
final class OpenDrops implements DiffProblem.Visitor<List<String>> {

    @Override
    public List<String> visit(DiffProblem.TableRenameAmbiguous problem) {
        return problem.gone().stream().map(QualifiedName::toString).toList();
    }

    @Override
    public List<String> visit(DiffProblem.ColumnRenameAmbiguous problem) {
        return of(problem.column().table(), problem.gone());
    }

    @Override
    public List<String> visit(SequenceProblem.SequenceRenameAmbiguous problem) {
        return problem.gone().stream().map(QualifiedName::toString).toList();
    }

    @Override
    public List<String> visit(EnumProblem.EnumRenameAmbiguous problem) {
        ColumnName column = problem.column();
        return of(column.table().sibling(column.table().name() + "." + column.column()), problem.gone());
    }

    private static List<String> of(QualifiedName owner, List<String> parts) {
        return parts.stream().map(part -> owner + "." + part).toList();
    }

    @Override
    public List<String> visit(DiffProblem.TableHintUnknown problem) {
        return List.of();
    }

    @Override
    public List<String> visit(DiffProblem.ColumnHintUnknown problem) {
        return List.of();
    }

    @Override
    public List<String> visit(DiffProblem.TableHintConflict problem) {
        return List.of();
    }

    @Override
    public List<String> visit(DiffProblem.ColumnHintConflict problem) {
        return List.of();
    }

    @Override
    public List<String> visit(DiffProblem.UnknownDrop problem) {
        return List.of();
    }

    @Override
    public List<String> visit(DiffProblem.NotNullNeedsValue problem) {
        return List.of();
    }

    @Override
    public List<String> visit(DiffProblem.ConversionNeeded problem) {
        return List.of();
    }

    @Override
    public List<String> visit(DiffProblem.BackfillNotUnique problem) {
        return List.of();
    }

    @Override
    public List<String> visit(SequenceProblem.SequenceHintUnknown problem) {
        return List.of();
    }

    @Override
    public List<String> visit(SequenceProblem.SequenceHintConflict problem) {
        return List.of();
    }

    @Override
    public List<String> visit(EnumProblem.EnumHintUnknown problem) {
        return List.of();
    }

    @Override
    public List<String> visit(EnumProblem.EnumHintConflict problem) {
        return List.of();
    }

    @Override
    public List<String> visit(EnumProblem.OrdinalEnumReordered problem) {
        return List.of();
    }
}
