package io.aludel.processor.report;

import io.aludel.processor.model.Origin;
import io.aludel.processor.model.SourceLookup;
import io.aludel.processor.model.SourceLookup.ColumnSource;
import io.aludel.processor.model.Sourced;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.diff.DiffProblem;
import io.aludel.schema.diff.EnumProblem;
import io.aludel.schema.diff.SequenceProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words the differ's problems: which member they concern, and every way out, ready to paste. */
public final class DiffProblemWords implements DiffProblem.Visitor<List<Diagnostic>> {

    private final SourceLookup lookup;
    private final ColumnHints hints;

    public DiffProblemWords(SourceLookup lookup) {
        this.lookup = lookup;
        this.hints = new ColumnHints(lookup);
    }

    /** A problem as diagnostics: one, or one for each member that it concerns. */
    public List<Diagnostic> of(DiffProblem problem) {
        return problem.accept(this);
    }

    /**
     * A rename hint of a column that a revision has used up.
     *
     * @param revision the revision's id
     */
    public Diagnostic stale(ColumnName column, String hint, String revision) {
        return Code.STALE_HINT.at(
                lookup.originOfHint(column), lookup.originOf(column).text(), hint, revision, hints.said(column, hint));
    }

    /**
     * A rename hint of a table that a revision has used up.
     *
     * @param revision the revision's id
     */
    public Diagnostic stale(QualifiedName table, QualifiedName hint, String revision) {
        return Code.STALE_HINT.at(
                lookup.originOfHint(table),
                lookup.originOf(table).text(),
                hint.name(),
                revision,
                DiffWords.hints(List.of(DiffWords.written(table, hint))));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.TableRenameAmbiguous problem) {
        Origin origin = lookup.originOf(problem.table());
        List<String> gone = problem.gone().stream()
                .map(old -> DiffWords.written(problem.table(), old))
                .toList();
        List<String> drops =
                problem.gone().stream().map(QualifiedName::toString).toList();
        return List.of(Code.RENAME_AMBIGUOUS.at(
                origin,
                DiffWords.things("table", drops, ""),
                problem.table(),
                DiffWords.hints(gone),
                origin.text(),
                DiffWords.drop(drops)));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.ColumnRenameAmbiguous problem) {
        Origin origin = lookup.originOf(problem.column());
        QualifiedName table = problem.column().table();
        List<String> drops =
                problem.gone().stream().map(old -> table + "." + old).toList();
        return List.of(Code.RENAME_AMBIGUOUS.at(
                origin,
                DiffWords.things("column", problem.gone(), " of table \"" + table + "\""),
                problem.column().column(),
                hints.renames(problem.column(), problem.gone()),
                hints.owner(problem.column()).text(),
                DiffWords.drop(drops)));
    }

    @Override
    public List<Diagnostic> visit(SequenceProblem.SequenceRenameAmbiguous problem) {
        List<String> gone = problem.gone().stream().map(QualifiedName::toString).toList();
        String hints = problem.gone().stream()
                .map(old -> DiffWords.sequenceHint(problem.sequence(), old))
                .collect(Collectors.joining(" or "));
        Origin origin = lookup.originOfSequence(problem.sequence());
        return List.of(Code.RENAME_AMBIGUOUS.at(
                origin,
                DiffWords.things("sequence", gone, ""),
                problem.sequence(),
                hints + " in @GeneratedValue",
                origin.text(),
                DiffWords.drop(gone)));
    }

    @Override
    public List<Diagnostic> visit(SequenceProblem.SequenceHintUnknown problem) {
        Origin origin = lookup.originOfSequence(problem.sequence());
        return List.of(Code.HINT_UNKNOWN.at(
                origin,
                origin.text(),
                DiffWords.sequenceHint(problem.sequence(), problem.hint()),
                "sequence",
                DiffWords.meant(
                        problem.hint().toString(),
                        problem.known().stream().map(QualifiedName::toString).toList())));
    }

    @Override
    public List<Diagnostic> visit(SequenceProblem.SequenceHintConflict problem) {
        List<Origin> places =
                problem.sequences().stream().map(lookup::originOfSequence).toList();
        Optional<Origin> owner =
                Optional.of(lookup.originOfSequence(problem.hint())).filter(o -> problem.stillDeclared());
        return DiffWords.conflict(
                places,
                owner,
                "sequence",
                problem.hint().name(),
                DiffWords.sequenceHint(problem.sequences().get(0), problem.hint()));
    }

    @Override
    public List<Diagnostic> visit(EnumProblem.EnumRenameAmbiguous problem) {
        Origin origin = lookup.originOf(problem.column());
        List<String> drops = problem.gone().stream()
                .map(constant -> problem.column() + "." + constant)
                .toList();
        return List.of(Code.RENAME_AMBIGUOUS.at(
                origin,
                DiffWords.things("constant", problem.gone(), " of " + origin.text()),
                problem.constant(),
                DiffWords.hints(problem.gone()),
                "constant " + problem.constant(),
                DiffWords.drop(drops)));
    }

    @Override
    public List<Diagnostic> visit(EnumProblem.EnumHintUnknown problem) {
        Origin origin = lookup.originOf(problem.column());
        return List.of(Code.HINT_UNKNOWN.at(
                origin,
                "constant " + problem.constant() + " of " + origin.text(),
                DiffWords.hints(List.of(problem.hint())),
                "constant",
                DiffWords.meant(problem.hint(), problem.known())));
    }

    @Override
    public List<Diagnostic> visit(EnumProblem.EnumHintConflict problem) {
        Origin origin = lookup.originOf(problem.column());
        return List.of(Code.HINT_CONFLICT.at(
                origin,
                String.join(" and ", problem.constants()) + " of " + origin.text(),
                "constant",
                problem.hint(),
                problem.stillDeclared() ? "it's still there" : "it can become one constant only",
                DiffWords.hints(List.of(problem.hint()))));
    }

    @Override
    public List<Diagnostic> visit(EnumProblem.OrdinalEnumReordered problem) {
        Origin origin = lookup.originOf(problem.column());
        return List.of(Code.ORDINAL_ENUM_REORDERED.at(
                origin,
                problem.column().column(),
                problem.column().table(),
                String.join(", ", problem.to()),
                String.join(", ", problem.from()),
                origin.text()));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.TableHintUnknown problem) {
        return List.of(Code.HINT_UNKNOWN.at(
                lookup.originOfHint(problem.table()),
                lookup.originOf(problem.table()).text(),
                DiffWords.hints(List.of(DiffWords.written(problem.table(), problem.hint()))),
                "table",
                DiffWords.meant(
                        DiffWords.written(problem.table(), problem.hint()),
                        problem.known().stream()
                                .map(old -> DiffWords.written(problem.table(), old))
                                .toList())));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.ColumnHintUnknown problem) {
        return List.of(Code.HINT_UNKNOWN.at(
                lookup.originOfHint(problem.column()),
                lookup.originOf(problem.column()).text(),
                hints.said(problem.column(), problem.hint()),
                "column of table \"" + problem.column().table() + "\"",
                DiffWords.meant(problem.hint(), problem.known())));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.TableHintConflict problem) {
        List<Origin> places =
                problem.tables().stream().map(lookup::originOfHint).toList();
        Optional<Origin> owner = Optional.of(lookup.originOf(problem.hint())).filter(o -> problem.stillDeclared());
        String written = DiffWords.written(problem.tables().get(0), problem.hint());
        return DiffWords.conflict(places, owner, "table", written, DiffWords.hints(List.of(written)));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.ColumnHintConflict problem) {
        List<Origin> places =
                problem.columns().stream().map(lookup::originOfHint).toList();
        QualifiedName table = problem.columns().get(0).table();
        Optional<Origin> owner = Optional.of(lookup.originOf(new ColumnName(table, problem.hint())))
                .filter(o -> problem.stillDeclared());
        return DiffWords.conflict(
                places,
                owner,
                "column",
                problem.hint(),
                hints.said(problem.columns().get(0), problem.hint()));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.UnknownDrop problem) {
        return List.of(
                Code.UNKNOWN_DROP.at(lookup.root(), problem.drop(), DiffWords.meant(problem.drop(), problem.known())));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.NotNullNeedsValue problem) {
        Origin origin = lookup.originOf(problem.column());
        // What isn't the column of a member alone has no place for these.
        Optional<String> others = Optional.of("Give it a default for these rows and all to come: @Default(\"...\") on "
                        + origin.text() + ". Or give these rows alone a value: @Backfill(\"...\") on " + origin.text()
                        + ". ")
                .filter(ways -> hints.place(problem.column()).takesExpressions());
        return List.of(Code.NOT_NULL_NEEDS_VALUE.at(
                origin,
                problem.column().column(),
                problem.column().table(),
                problem.added()
                        ? "is new and NOT NULL, and rows that exist have no value for it"
                        : "becomes NOT NULL, and rows that exist may hold NULL",
                others.orElse("") + (others.isPresent() ? "Or fill" : "Fill"),
                others.isPresent() ? "none of these" : "no value for them"));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.ConversionNeeded problem) {
        Origin origin = lookup.originOf(problem.column());
        return List.of(Code.CONVERSION_NEEDED.at(
                origin,
                problem.column().column(),
                problem.column().table(),
                problem.from(),
                problem.to(),
                hints.place(problem.column()).takesExpressions()
                        ? "Say how: @ConvertUsing(\"" + DiffWords.javaText(problem.proposal()) + "\") on "
                                + origin.text()
                        : "Give it another name, confirm the drop of this one by aludel.drop=" + problem.column()
                                + ", and fill the new one in a data step: @DataStep(\"...\")"));
    }

    @Override
    public List<Diagnostic> visit(DiffProblem.BackfillNotUnique problem) {
        Origin origin = lookup.column(problem.column())
                .map(ColumnSource::hints)
                .flatMap(hints -> hints.backfill().map(Sourced::origin))
                .orElseGet(() -> lookup.originOf(problem.column()));
        return List.of(Code.BACKFILL_NOT_UNIQUE.at(
                origin,
                DiffWords.javaText(problem.expression()),
                problem.column().column(),
                problem.column().table(),
                problem.key()));
    }
}
