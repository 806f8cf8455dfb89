package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Indexes that MySQL needs and nobody declared: one over the columns of a foreign key, called like it, and one over an identity column
 * (manual: FOREIGN KEY Constraints, AUTO_INCREMENT). It would make the former by itself, and take it away by itself when another one
 * serves, though not when the key goes; so statements say what becomes of them, and which are there follows from the schema alone.
 */
final class Supports {

    static final String IDENTITY = "aludel_identity";

    private final Spelling spelling;

    Supports(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The columns of each by its name. */
    Map<String, List<String>> of(Schema schema, Table table) {
        List<List<String>> served = new ArrayList<>(declared(table));
        Map<String, List<String>> supports = new LinkedHashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            List<String> columns = ordered(schema, key).columns();
            if (served.stream().noneMatch(other -> begins(other, columns))) {
                served.add(columns);
                supports.put(key.name(), columns);
            }
        }
        table.columns().stream()
                .filter(column -> Clauses.identity(column).isPresent())
                .map(column -> List.of(column.name()))
                .filter(column -> served.stream().noneMatch(other -> begins(other, column)))
                .forEach(column -> supports.put(IDENTITY, column));
        return supports;
    }

    /** Actions of {@code alter table} that take away what isn't needed any more, and make what is needed now. */
    List<String> changes(Schema before, Schema after, QualifiedName table) {
        Map<String, List<String>> old =
                before.table(table).map(t -> of(before, t)).orElse(Map.of());
        Map<String, List<String>> now =
                after.table(table).map(t -> of(after, t)).orElse(Map.of());
        List<String> actions = new ArrayList<>();
        old.forEach((name, columns) -> {
            if (!columns.equals(now.get(name))) {
                actions.add(drop(name));
            }
        });
        now.forEach((name, columns) -> {
            if (!columns.equals(old.get(name))) {
                actions.add("add " + define(name, columns));
            }
        });
        return actions;
    }

    String drop(String name) {
        return "drop index " + spelling.names().spell(name);
    }

    String define(String name, List<String> columns) {
        return "index " + spelling.names().spell(name) + " " + spelling.names().list(columns);
    }

    /**
     * The key with its columns in the order of a key that it refers to: an index serves from its first column on. Which one that is
     * follows from the keys alone, as two foreign keys are equal in whatever order they're written.
     */
    static ForeignKey ordered(Schema schema, ForeignKey key) {
        Optional<List<String>> first = schema.table(key.target()).stream()
                .flatMap(table -> keys(table).stream())
                .filter(columns -> new HashSet<>(columns).equals(new HashSet<>(key.targetColumns())))
                .min(Comparator.comparing(columns -> String.join(",", columns)));
        return first.map(target -> ordered(key, target)).orElse(key);
    }

    private static ForeignKey ordered(ForeignKey key, List<String> target) {
        List<String> columns = target.stream()
                .map(column -> key.columns().get(key.targetColumns().indexOf(column)))
                .toList();
        return new ForeignKey(
                key.name(), columns, key.target(), target, key.onDelete(), key.onUpdate(), key.deferral());
    }

    /** The columns of all keys to which a foreign key may refer. */
    static List<List<String>> keys(Table table) {
        return Stream.of(
                        table.primaryKey().stream().map(PrimaryKey::columns),
                        table.uniqueKeys().stream().map(UniqueKey::columns),
                        table.indexes().stream().filter(Index::isKey).map(Index::columns))
                .flatMap(columns -> columns)
                .toList();
    }

    private List<List<String>> declared(Table table) {
        return Stream.of(
                        table.primaryKey().stream().map(PrimaryKey::columns),
                        table.uniqueKeys().stream().map(UniqueKey::columns),
                        table.indexes().stream()
                                .flatMap(index -> spelling.features().kept(index).stream())
                                .filter(index -> index.method().isEmpty())
                                .map(this::leading))
                .flatMap(columns -> columns)
                .toList();
    }

    /** The columns before the first expression, and before what falls, where that serves nobody. */
    private List<String> leading(Index index) {
        boolean falling = spelling.features().looksInFallingIndexes();
        return index.parts().stream()
                .takeWhile(part -> falling || !part.descending())
                .map(Index.Part::column)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean begins(List<String> index, List<String> columns) {
        return index.size() >= columns.size()
                && index.subList(0, columns.size()).equals(columns);
    }
}
