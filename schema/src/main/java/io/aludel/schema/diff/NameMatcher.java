package io.aludel.schema.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Finds out which old things are which new ones: by hint, otherwise by name. A rename without a hint is never guessed; what
 * could be one is left open.
 *
 * @param <N> the type of names
 */
final class NameMatcher<N extends Comparable<N>> {

    private final SortedSet<N> before;
    private final SortedSet<N> after;
    private final SortedMap<N, N> hints;
    private final Rules<N> rules;
    private final List<DiffProblem> problems = new ArrayList<>();
    private final SortedSet<N> openOld = new TreeSet<>();
    private final SortedSet<N> openNew = new TreeSet<>();

    /**
     * What differs from kind to kind.
     *
     * @param alike whether the old thing could be the new one
     * @param returns whether the new thing, which bears the name of an old one that was renamed, is another one
     * @param confirmed whether the drop of the old thing is confirmed
     * @param wording makes problems
     */
    record Rules<N>(BiPredicate<N, N> alike, Predicate<N> returns, Predicate<N> confirmed, Wording<N> wording) {}

    /** Makes the problems of one kind of thing. */
    interface Wording<N> {

        DiffProblem ambiguous(N added, List<N> gone);

        DiffProblem unknown(N added, N hint, List<N> known);

        DiffProblem conflict(List<N> added, N hint, boolean stillDeclared);
    }

    NameMatcher(Collection<N> before, Collection<N> after, Map<N, N> hints, Rules<N> rules) {
        this.before = new TreeSet<>(before);
        this.after = new TreeSet<>(after);
        this.hints = new TreeMap<>(hints);
        this.rules = rules;
    }

    /** The problems found while matching. */
    List<DiffProblem> problems() {
        return List.copyOf(problems);
    }

    Matching<N> match() {
        hints.entrySet().removeIf(hint -> hint.getKey().equals(hint.getValue()));
        SortedMap<N, N> unknown = withoutUnknownHints();
        removeSharedHints();
        removeHintsOfDeclaredNames();
        SortedMap<N, N> kept = new TreeMap<>(hints);
        for (N name : after) {
            if (!kept.containsKey(name) && before.contains(name) && !hints.containsValue(name)) {
                kept.put(name, name);
            }
        }
        SortedSet<N> gone = new TreeSet<>(before);
        gone.removeAll(kept.values());
        unknown.forEach((name, hint) -> problems.add(rules.wording().unknown(name, hint, List.copyOf(gone))));
        openNew.removeAll(kept.keySet());
        SortedSet<N> added = new TreeSet<>(after);
        added.removeAll(kept.keySet());
        added.removeAll(openNew);
        SortedSet<N> candidates = new TreeSet<>(gone);
        candidates.removeAll(openOld);
        candidates.removeIf(rules.confirmed());
        added.forEach(name -> leaveOpenIfAlike(name, candidates));
        added.removeAll(openNew);
        openOld.retainAll(gone);
        gone.removeAll(openOld);
        return Matching.of(kept, gone, added, openOld, openNew);
    }

    private SortedMap<N, N> withoutUnknownHints() {
        SortedMap<N, N> unknown = new TreeMap<>();
        hints.forEach((name, old) -> {
            if (!before.contains(old) || !after.contains(name)) {
                unknown.put(name, old);
            }
        });
        unknown.keySet().forEach(this::leaveHintOut);
        return unknown;
    }

    private void removeSharedHints() {
        for (N old : new TreeSet<>(hints.values())) {
            List<N> claimants = claimants(old);
            if (claimants.size() > 1) {
                problems.add(rules.wording().conflict(claimants, old, false));
                claimants.forEach(this::leaveHintOut);
                openOld.add(old);
            }
        }
    }

    /** A hint that goes can leave its own name declared without one, so that a hint which names it goes too. */
    private void removeHintsOfDeclaredNames() {
        boolean found = true;
        while (found) {
            found = false;
            for (N old : new TreeSet<>(hints.values())) {
                if (after.contains(old)
                        && !hints.containsKey(old)
                        && !rules.returns().test(old)) {
                    List<N> claimants = claimants(old);
                    problems.add(rules.wording().conflict(claimants, old, true));
                    claimants.forEach(this::leaveHintOut);
                    found = true;
                }
            }
        }
    }

    private void leaveOpenIfAlike(N name, SortedSet<N> candidates) {
        List<N> possible =
                candidates.stream().filter(old -> rules.alike().test(old, name)).toList();
        if (!possible.isEmpty()) {
            problems.add(rules.wording().ambiguous(name, possible));
            openNew.add(name);
            openOld.addAll(possible);
        }
    }

    private List<N> claimants(N old) {
        return hints.entrySet().stream()
                .filter(hint -> hint.getValue().equals(old))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void leaveHintOut(N name) {
        hints.remove(name);
        if (after.contains(name)) {
            openNew.add(name);
        }
    }
}
