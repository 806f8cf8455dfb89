package io.aludel.schema.random;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftSequence;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Changes a draft by chance. */
final class Mutations {

    private final Draft draft;
    private final Chance chance;
    private final FreeNames names;
    private final ColumnMutations columns;
    private final RuleMutations rules;
    private final FactMutations facts;
    private final boolean hasFacts;
    private final boolean hasSequences;

    Mutations(Draft draft, Chance chance, boolean runnable, Set<Fact> facts) {
        this.draft = draft;
        this.chance = chance;
        this.names = new FreeNames(draft, chance, runnable);
        this.columns = new ColumnMutations(draft, chance, names);
        this.rules = new RuleMutations(draft, chance, names, runnable);
        this.facts = new FactMutations(draft, chance, names, facts);
        this.hasFacts = this.facts.hasKinds();
        this.hasSequences = facts.contains(Fact.SEQUENCES);
    }

    /** Fills an empty draft. */
    void grow() {
        chance.times(3, this::addSequence);
        chance.times(6, this::addTable);
        chance.times(6, () -> table(rules::addReference));
        changeFacts();
    }

    private void changeFacts() {
        if (hasFacts) {
            chance.times(14, facts::any);
        }
    }

    /** Changes the draft, a little or a lot. */
    void mutate() {
        draft.mutating = true;
        draft.tables.forEach(table -> table.columns.forEach(column -> column.typeBefore = column.type));
        List<Runnable> kinds = List.of(
                this::addTable,
                () -> table(this::dropTable),
                () -> table(this::renameTable),
                () -> table(this::swapTable),
                () -> table(columns::add),
                () -> column(columns::drop),
                () -> column(columns::rename),
                () -> column(columns::swap),
                () -> column(columns::changeType),
                () -> column(columns::changeType),
                () -> column(columns::changeFiller),
                () -> column(columns::changeNullability),
                () -> table(rules::changePrimaryKey),
                () -> table(rules::changeUniques),
                () -> table(rules::changeIndexes),
                () -> table(rules::rename),
                () -> table(rules::addReference),
                () -> table(rules::changeReferences),
                this::addSequence,
                this::changeSequence);
        chance.times(14, () -> chance.any(kinds).run());
        changeFacts();
    }

    private void addTable() {
        names.any().ifPresent(name -> {
            DraftTable table = new DraftTable(name);
            draft.tables.add(table);
            columns.add(table);
            chance.times(5, () -> columns.add(table));
            if (!chance.oneIn(6)) {
                rules.changePrimaryKey(table);
            }
            chance.times(2, () -> rules.changeUniques(table));
            chance.times(3, () -> rules.changeIndexes(table));
        });
    }

    private void dropTable(DraftTable table) {
        draft.tables.remove(table);
        draft.tables.forEach(other -> other.references.removeIf(reference -> reference.target == table));
    }

    private void renameTable(DraftTable table) {
        names.any().ifPresent(name -> table.name = name);
    }

    private void swapTable(DraftTable one) {
        DraftTable other = chance.any(draft.tables);
        QualifiedName name = one.name;
        one.name = other.name;
        other.name = name;
    }

    private void addSequence() {
        if (!hasSequences) {
            return;
        }
        names.sequence(draft.mutating).ifPresent(name -> draft.sequences.add(new DraftSequence(name, draft.mutating)));
    }

    private void changeSequence() {
        chance.pick(draft.sequences).ifPresent(sequence -> {
            if (!chance.oneIn(3)) {
                sequence.increment = 1 + chance.below(50);
                return;
            }
            draft.sequences.remove(sequence);
            DraftSequence other =
                    chance.pick(draft.sequences).filter(s -> chance.evenly()).orElse(null);
            draft.tables.stream()
                    .flatMap(table -> table.columns.stream())
                    .filter(column -> column.sequence == sequence)
                    .forEach(column -> column.sequence = other);
        });
    }

    private void table(Consumer<DraftTable> change) {
        chance.pick(draft.tables).ifPresent(change);
    }

    private void column(BiConsumer<DraftTable, DraftColumn> change) {
        table(table -> chance.pick(table.columns).ifPresent(column -> change.accept(table, column)));
    }
}
