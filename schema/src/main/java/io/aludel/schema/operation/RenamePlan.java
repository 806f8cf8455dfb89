package io.aludel.schema.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts renames into an order in which each new name is free when it is taken.
 *
 * <p>Chains run from their free end ({@code b -> c}, then {@code a -> b}); a ring is opened by moving its first member to a
 * temporary name.
 */
final class RenamePlan {

    private RenamePlan() {}

    /**
     * One rename.
     *
     * @param subject whatever the caller needs to know besides the names
     * @param from the name before
     * @param to the name afterwards
     * @param <S> the subject's type
     * @param <N> the type of names
     */
    record Renaming<S, N>(S subject, N from, N to) {}

    /**
     * The renames in an order that works; where it's free, the given order is kept.
     *
     * @param wanted renames to different names, at most one for each thing
     * @param temporary gives a name that's used nowhere else
     */
    static <S, N> List<Renaming<S, N>> order(Collection<Renaming<S, N>> wanted, UnaryOperator<N> temporary) {
        List<Renaming<S, N>> pending = new ArrayList<>(wanted);
        List<Renaming<S, N>> ordered = new ArrayList<>();
        while (!pending.isEmpty()) {
            int next = firstFree(pending);
            if (next >= 0) {
                ordered.add(pending.remove(next));
            } else {
                Renaming<S, N> opened = pending.remove(0);
                N between = temporary.apply(opened.from());
                ordered.add(new Renaming<>(opened.subject(), opened.from(), between));
                pending.add(new Renaming<>(opened.subject(), between, opened.to()));
            }
        }
        return List.copyOf(ordered);
    }

    private static <S, N> int firstFree(List<Renaming<S, N>> pending) {
        for (int candidate = 0; candidate < pending.size(); candidate++) {
            N wanted = pending.get(candidate).to();
            if (pending.stream().noneMatch(other -> other.from().equals(wanted))) {
                return candidate;
            }
        }
        return -1;
    }
}
