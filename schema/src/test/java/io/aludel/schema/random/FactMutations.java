package io.aludel.schema.random;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Deferral;
import io.aludel.schema.Index;
import io.aludel.schema.random.Draft.DraftCheck;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftIndex;
import io.aludel.schema.random.Draft.DraftSequence;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Says, changes and takes back facts of a draft by chance, of some kinds alone. */
final class FactMutations {

    /** True of all rows, which no database finds out: H2 (2.5.252) loses a check that is a constant when a column is dropped. */
    private static final List<String> RULES =
            List.of("? is not null or ? is null and 2000 < 3000", "? is not null or ? is null and 2001 < 3000");

    private static final List<String> CONSTANTS = List.of("NEW", "PAID", "VOID", "LATE", "it's");

    /** The hints say the one, the others are what other things may become. */
    private static final Set<Fact> SAID_ELSEWHERE = Set.of(
            Fact.ALWAYS_IDENTITIES,
            Fact.CONCURRENT_INDEXES,
            Fact.FREE_IDENTITIES,
            Fact.IDENTITY_STEPS,
            Fact.KEYS_ALIKE,
            Fact.KEY_CIRCLES,
            Fact.ON_UPDATE_WITHOUT_KEY,
            Fact.PARTIAL_UNIQUE_INDEXES,
            Fact.REFERENCE_ACTIONS,
            Fact.RULES_ON_COMPUTED,
            Fact.RULES_OVER_IDENTITIES,
            Fact.SEQUENCES,
            Fact.UPDATE_ACTIONS);

    private final Draft draft;
    private final Chance chance;
    private final FreeNames names;
    private final Set<Fact> facts;
    private final List<Fact> kinds;

    FactMutations(Draft draft, Chance chance, FreeNames names, Set<Fact> facts) {
        this.draft = draft;
        this.chance = chance;
        this.names = names;
        this.facts = facts;
        this.kinds =
                facts.stream().filter(fact -> !SAID_ELSEWHERE.contains(fact)).toList();
    }

    /** Whether there's a fact to be changed. */
    boolean hasKinds() {
        return !kinds.isEmpty();
    }

    /** Changes one fact of one of the kinds. */
    void any() {
        Fact fact = chance.any(kinds);
        switch (fact) {
            case CHECKS -> table(this::changeChecks);
            case COLLATIONS -> table(this::changeCollation);
            case COMMENTS -> table(this::changeComments);
            case COMPUTED_COLUMNS -> table(this::changeComputed);
            case DEFERRABLE_KEYS -> table(this::changeDeferral);
            case INDEX_CONDITIONS, INDEX_EXPRESSIONS, INDEX_INCLUDES, INDEX_NULLS ->
                table(table -> changeIndex(table, fact));
            case NAMED_ENUMS, NATIVE_ENUMS, ORDINAL_ENUMS -> table(table -> changeEnum(table, fact));
            case NULLS_NOT_DISTINCT ->
                table(table ->
                        chance.pick(table.uniques).ifPresent(key -> key.nullsNotDistinct = !key.nullsNotDistinct));
            case ON_UPDATE ->
                plainColumn(
                        (table, column) -> column.onUpdate = chance.evenly() ? null : Types.value(column.type, chance));
            case SEQUENCE_OPTIONS -> chance.pick(draft.sequences).ifPresent(this::changeOptions);
            case SEQUENCE_RENAMES ->
                chance.pick(draft.sequences)
                        .ifPresent(sequence -> names.sequence(sequence.fresh).ifPresent(name -> sequence.name = name));
            case TABLE_OPTIONS -> table(this::changeTableOption);
            default -> {
                // Said elsewhere.
            }
        }
    }

    private void changeChecks(DraftTable table) {
        chance.pick(table.checks).filter(check -> chance.evenly()).ifPresent(table.checks::remove);
        chance.pick(table.columns)
                .filter(column -> column.enumeration == null)
                .ifPresent(column -> table.checks.add(new DraftCheck(names.rule(table), column, chance.any(RULES))));
    }

    /** Columns of a key agree in their collation, so keys keep theirs. */
    private void changeCollation(DraftTable table) {
        List<DraftColumn> texts = table.columns.stream()
                .filter(column -> column.isPlain() && column.type.name().equals("varchar") && !table.isInRule(column))
                .filter(column -> table.references.stream().noneMatch(reference -> reference.columns.contains(column)))
                .toList();
        chance.pick(texts)
                .ifPresent(column ->
                        column.collation = column.collation == null ? chance.any(List.of("C", "POSIX")) : null);
    }

    private void changeComments(DraftTable table) {
        String text = chance.any(List.of("it's", "two\nlines", "", "back\\slash"));
        if (chance.evenly()) {
            table.comment = text;
        } else {
            chance.pick(table.columns).ifPresent(column -> column.comment = text);
        }
    }

    /** Computed from an integer, which stays one. */
    private void changeComputed(DraftTable table) {
        List<DraftColumn> integers = table.columns.stream()
                .filter(column -> column.isPlain() && Types.isInteger(column.type))
                .toList();
        chance.pick(integers).ifPresent(base -> {
            List<DraftColumn> computed = table.columns.stream()
                    .filter(column -> column.computedFrom != null)
                    .toList();
            if (!computed.isEmpty() && !chance.oneIn(4)) {
                DraftColumn column = chance.any(computed);
                switch (chance.below(3)) {
                    case 0 -> column.computedFrom = null;
                    case 1 -> column.stored = !column.stored;
                    default -> column.computedFrom = base;
                }
                return;
            }
            DraftColumn column = new DraftColumn(draft.mutating);
            names.column(table, column).ifPresent(name -> {
                column.name = name;
                column.type = ColumnType.of("bigint");
                column.nullable = true;
                column.computedFrom = base;
                column.stored = chance.evenly();
                table.columns.add(column);
            });
        });
    }

    private void changeDeferral(DraftTable table) {
        Deferral deferral = chance.any(List.of(Deferral.values()));
        if (chance.evenly()) {
            chance.pick(table.uniques).ifPresent(key -> key.deferral = deferral);
        } else {
            chance.pick(table.references).ifPresent(reference -> reference.deferral = deferral);
        }
    }

    /** Of a database that is there, or of one that isn't. */
    private void changeTableOption(DraftTable table) {
        if (chance.evenly()) {
            table.options
                    .computeIfAbsent("mysql", dialect -> new TreeMap<>())
                    .put(chance.any(List.of("engine", "charset")), chance.any(List.of("a", "b")));
        } else if (table.options.containsKey("postgresql") && chance.evenly()) {
            table.options.remove("postgresql");
        } else {
            table.options
                    .computeIfAbsent("postgresql", dialect -> new TreeMap<>())
                    .put("fillfactor", chance.any(List.of("70", "90")));
        }
    }

    private void changeIndex(DraftTable table, Fact fact) {
        List<DraftIndex> indexes = table.indexes.stream()
                .filter(index -> !index.unique || facts.contains(Fact.PARTIAL_UNIQUE_INDEXES))
                .toList();
        chance.pick(indexes).ifPresent(index -> {
            List<DraftColumn> others = table.columns.stream()
                    .filter(column ->
                            column.isPlain() && !index.columns.contains(column) && Types.isInteger(column.type))
                    .toList();
            DraftColumn other =
                    chance.pick(others).filter(column -> chance.evenly()).orElse(null);
            switch (fact) {
                case INDEX_CONDITIONS -> index.conditionOn = other;
                case INDEX_EXPRESSIONS -> index.expressionOver = other;
                case INDEX_INCLUDES -> index.carried = other;
                default -> index.nulls = chance.any(List.of(Index.Nulls.values()));
            }
        });
    }

    private void changeEnum(DraftTable table, Fact kind) {
        List<DraftColumn> there = table.columns.stream()
                .filter(column -> column.enumeration != null)
                .toList();
        if (there.isEmpty() || chance.oneIn(4)) {
            addEnum(table, kind);
            return;
        }
        DraftEnum enumeration = chance.any(there).enumeration;
        List<DraftEnum.Constant> constants = enumeration.constants;
        switch (chance.below(5)) {
            case 0 -> constants.add(new DraftEnum.Constant(freshConstant(enumeration), draft.mutating));
            case 1 -> removeOne(enumeration);
            case 2 -> chance.pick(settled(enumeration)).ifPresent(one -> one.name = freeConstant(enumeration));
            case 3 -> swapTwo(settled(enumeration));
            default -> {
                if (!enumeration.isOrdinal() && kind != Fact.ORDINAL_ENUMS) {
                    enumeration.kind = kind;
                }
            }
        }
    }

    private void swapTwo(List<DraftEnum.Constant> constants) {
        if (constants.isEmpty()) {
            return;
        }
        DraftEnum.Constant one = chance.any(constants);
        DraftEnum.Constant other = chance.any(constants);
        String name = one.name;
        one.name = other.name;
        other.name = name;
    }

    /** Those that may get another name; one that arrives with the name of one that was renamed is a conflict of hints. */
    private static List<DraftEnum.Constant> settled(DraftEnum enumeration) {
        return enumeration.constants.stream()
                .filter(constant -> !constant.arrived)
                .toList();
    }

    /** Another constant would come to the position of one that's gone, which is a question to the user. */
    private void removeOne(DraftEnum enumeration) {
        List<DraftEnum.Constant> constants = enumeration.constants;
        if (constants.size() > 1 && !enumeration.isOrdinal()) {
            constants.remove(chance.below(constants.size()));
        }
    }

    private void addEnum(DraftTable table, Fact kind) {
        DraftColumn column = new DraftColumn(draft.mutating);
        names.column(table, column).ifPresent(name -> {
            column.name = name;
            column.enumeration = new DraftEnum("e_" + table.name.name() + "_" + name, kind);
            column.enumeration.constants.add(new DraftEnum.Constant("NEW", draft.mutating));
            column.enumeration.constants.add(new DraftEnum.Constant("PAID", draft.mutating));
            column.type = column.enumeration.type();
            column.nullable = chance.evenly();
            table.columns.add(column);
        });
    }

    /** One that comes later never takes the name of one that was renamed, as that's a conflict of hints. */
    private String freshConstant(DraftEnum enumeration) {
        String prefix = draft.mutating ? "n" : "";
        int number = 1;
        while (enumeration.names().contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    private String freeConstant(DraftEnum enumeration) {
        List<String> free = new ArrayList<>(CONSTANTS);
        free.removeAll(enumeration.names());
        return chance.pick(free).orElseGet(() -> freshConstant(enumeration));
    }

    private void changeOptions(DraftSequence sequence) {
        if (chance.evenly()) {
            sequence.limited = !sequence.limited;
        } else {
            sequence.cycle = !sequence.cycle;
        }
    }

    private void table(Consumer<DraftTable> change) {
        chance.pick(draft.tables).ifPresent(change);
    }

    private void plainColumn(ColumnChange change) {
        table(table ->
                chance.pick(table.columns).filter(DraftColumn::isPlain).ifPresent(column -> change.of(table, column)));
    }

    /** Something that's done to a column of a table. */
    @FunctionalInterface
    private interface ColumnChange {
        void of(DraftTable table, DraftColumn column);
    }
}
