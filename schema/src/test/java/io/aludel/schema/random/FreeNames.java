package io.aludel.schema.random;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.random.Draft.DraftColumn;
import io.aludel.schema.random.Draft.DraftTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that nothing in a draft bears; few of them, so that things often take names that others leave. */
final class FreeNames {

    private static final List<String> NAMES = List.of(
            "ant", "bee", "cat", "doe", "elk", "fox", "gnu", "hen", "ibex", "jay", "kite", "lark", "mole", "newt",
            "owl");

    private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private final Draft draft;
    private final Chance chance;
    private final boolean runnable;

    FreeNames(Draft draft, Chance chance, boolean runnable) {
        this.draft = draft;
        this.chance = chance;
        this.runnable = runnable;
    }

    /** For a table or sequence. */
    Optional<QualifiedName> any() {
        Set<QualifiedName> taken = taken();
        Optional<String> namespace = !runnable && chance.oneIn(5) ? Optional.of("zoo") : Optional.empty();
        return chance.pick(NAMES.stream()
                .map(name -> new QualifiedName(namespace, name))
                .filter(name -> !taken.contains(name))
                .toList());
    }

    /** For a sequence; a new one never takes the name of one that was renamed, as that's a conflict of hints. */
    Optional<QualifiedName> sequence(boolean fresh) {
        Set<QualifiedName> taken = taken();
        return any().map(name -> fresh ? name.sibling("n" + name.name()) : name).filter(name -> !taken.contains(name));
    }

    /** For a key or index: any name that's free, those of tables too, as databases share them. */
    String rule(DraftTable table) {
        Set<QualifiedName> taken = taken();
        List<String> free = NAMES.stream()
                .filter(name -> !taken.contains(table.name.sibling(name)))
                .toList();
        return chance.pick(free).filter(name -> chance.oneIn(3)).orElseGet(() -> {
            int number = 1;
            while (taken.contains(table.name.sibling("rule" + number))) {
                number++;
            }
            return "rule" + number;
        });
    }

    /** For a column; a new one never takes the name of one that was renamed, as that's a conflict of hints. */
    Optional<String> column(DraftTable table, DraftColumn column) {
        return chance.pick(COLUMNS.stream()
                .map(name -> column.fresh ? "n" + name : name)
                .filter(name -> !Draft.names(table.columns).contains(name))
                .toList());
    }

    /** For a column that refers to another one. */
    String referring(DraftTable table, DraftColumn column, DraftColumn target) {
        String name = (column.fresh ? "nr_" : "r_") + target.name;
        String candidate = name;
        for (int number = 2; Draft.names(table.columns).contains(candidate); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    private Set<QualifiedName> taken() {
        Set<QualifiedName> taken = new HashSet<>();
        draft.sequences.forEach(sequence -> taken.add(sequence.name));
        for (DraftTable table : draft.tables) {
            taken.add(table.name);
            Optional.ofNullable(table.primaryKey).ifPresent(key -> taken.add(table.name.sibling(key.name)));
            table.uniques.forEach(key -> taken.add(table.name.sibling(key.name)));
            table.indexes.forEach(index -> taken.add(table.name.sibling(index.name)));
            table.checks.forEach(check -> taken.add(table.name.sibling(check.name)));
            table.references.forEach(reference -> taken.add(table.name.sibling(reference.name)));
        }
        return taken;
    }
}
