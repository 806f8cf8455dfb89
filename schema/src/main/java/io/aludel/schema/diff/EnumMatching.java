package io.aludel.schema.diff;

import io.aludel.schema.operation.TemporaryName;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of the enumeration of a column that stays.
 *
 * @param before the enumeration before
 * @param after the enumeration afterwards
 * @param constants its constants
 */
record EnumMatching(Enumeration before, Enumeration after, Matching<String> constants) {

    /** Whether it's open what becomes of a constant or where one comes from. */
    boolean isOpen() {
        return !constants.openNew().isEmpty() || !constants.openOld().isEmpty();
    }

    /**
     * The new name of each constant that got one, by its old one; nothing while anything is open. One that's gone and whose name
     * another one takes is called old until it leaves, lest rows that hold it come to mean the other.
     */
    SortedMap<String, String> renames() {
        SortedMap<String, String> renames = new TreeMap<>();
        if (!isOpen() && before.ordinal() == after.ordinal()) {
            constants.kept().forEach((name, old) -> renames.put(old, name));
            renames.entrySet().removeIf(rename -> rename.getKey().equals(rename.getValue()));
            constants.gone().stream()
                    .filter(after.constants()::contains)
                    .forEach(gone -> renames.put(gone, TemporaryName.old(gone, this::isTaken)));
        }
        return renames;
    }

    private boolean isTaken(String constant) {
        return before.constants().contains(constant) || after.constants().contains(constant);
    }

    /** What each constant becomes that's there both times, as SQL over the column. */
    String recoding(String column) {
        return before.constants().stream()
                .filter(old -> constants.nameAfter(old).isPresent())
                .map(old -> " when " + before.literal(old) + " then "
                        + after.literal(constants.nameAfter(old).orElseThrow()))
                .collect(Collectors.joining("", "case " + column, " end"));
    }

    /** Whether a position means another constant than before; that the last ones are gone moves none. */
    boolean movesPositions() {
        if (!before.ordinal() || !after.ordinal()) {
            return false;
        }
        int both = Math.min(before.constants().size(), after.constants().size());
        for (int i = 0; i < both; i++) {
            String old = before.constants().get(i);
            if (!constants
                    .nameAfter(old)
                    .filter(after.constants().get(i)::equals)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
