package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An index does something that no key and no other index does. */
final class RedundantIndexRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        for (Table table : model.tables()) {
            for (Index index : table.indexes()) {
                other(table, index)
                        .ifPresent(other -> findings.accept(Code.REDUNDANT_INDEX.at(
                                model.lookup().originOfIndex(table.name(), index.name()),
                                index.name(),
                                table.name(),
                                other)));
            }
        }
    }

    /** What does all that the index does, in words. */
    private static Optional<String> other(Table table, Index index) {
        return table.primaryKey()
                .filter(key -> covers(key.columns(), index))
                .map(key -> "primary key \"" + key.name() + "\"")
                .or(() -> table.uniqueKeys().stream()
                        .filter(key -> covers(key.columns(), index))
                        .findFirst()
                        .map(key -> "unique constraint \"" + key.name() + "\""))
                .or(() -> table.indexes().stream()
                        .filter(candidate -> covers(candidate, index))
                        .findFirst()
                        .map(candidate -> "index \"" + candidate.name() + "\""));
    }

    /** A unique index that is only the beginning of a key keeps more rows apart than the key. */
    private static boolean covers(List<String> key, Index index) {
        return isPlain(index)
                && begins(key.stream().map(Index.Part::of).toList(), index)
                && (!index.unique() || key.size() == index.parts().size());
    }

    private static boolean isPlain(Index index) {
        return index.where().isEmpty()
                && index.method().isEmpty()
                && index.include().isEmpty();
    }

    /** Of two that are equal, the one whose name comes first stays. */
    private static boolean covers(Index other, Index index) {
        boolean same = other.parts().equals(index.parts())
                && other.unique() == index.unique()
                && other.include().equals(index.include());
        return !other.name().equals(index.name())
                && other.where().equals(index.where())
                && other.method().equals(index.method())
                && other.include().containsAll(index.include())
                && begins(other.parts(), index)
                && (!index.unique()
                        || (other.unique()
                                && other.parts().size() == index.parts().size()))
                && (!same || other.name().compareTo(index.name()) < 0);
    }

    private static boolean begins(List<Index.Part> parts, Index index) {
        return parts.size() >= index.parts().size()
                && parts.subList(0, index.parts().size()).equals(index.parts());
    }
}
