package io.aludel.schema.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

/** How values of an enumeration's type become others. */
final class EnumerationChange {

    private EnumerationChange() {}

    /** Whether values only come in, be it in between: what the type can be given as it is. */
    static boolean isAddition(List<String> from, List<String> to) {
        List<String> kept = new ArrayList<>(to);
        kept.retainAll(from);
        return kept.equals(from);
    }

    /**
     * The values that the type of several columns has, some of which may not have come to its new values yet, or go on with fewer.
     *
     * @param lists the values as each column has them, at least one list
     * @param preferred those that it had last
     */
    static List<String> merged(List<List<String>> lists, List<String> preferred) {
        if (lists.contains(preferred) && lists.stream().allMatch(preferred::containsAll)) {
            return preferred;
        }
        List<String> longest = lists.get(0);
        for (List<String> list : lists) {
            longest = list.size() > longest.size() ? list : longest;
        }
        List<String> all = new ArrayList<>(longest);
        lists.forEach(
                list -> list.stream().filter(value -> !all.contains(value)).forEach(all::add));
        return all;
    }
}
