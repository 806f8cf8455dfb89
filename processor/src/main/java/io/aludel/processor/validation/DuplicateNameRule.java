package io.aludel.processor.validation;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Constraints and indexes have names of their own.
 *
 * <p>H2 keeps the names of all constraints of a schema in one list. PostgreSQL keeps those of tables, sequences and indexes in one
 * (manual, pg_class), and primary and unique keys have indexes of their names.
 */
final class DuplicateNameRule implements Rule {

    /**
     * One named thing.
     *
     * @param kind what it is, for messages
     * @param scope the schema that the name is one of
     * @param name its name
     * @param origin where it's declared
     */
    private record Named(String kind, Optional<String> scope, String name, Origin origin) {
        String text() {
            return kind + " of " + origin.text();
        }
    }

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        List<Named> keys = all(database, DuplicateNameRule::keys);
        List<Named> foreignKeys = all(database, DuplicateNameRule::foreignKeys);
        List<Named> indexes = all(database, DuplicateNameRule::indexes);
        List<Named> tables = all(database, DuplicateNameRule::tables);
        List<Named> sequences = all(database, DuplicateNameRule::sequences);
        clashes(
                database,
                List.of(keys, foreignKeys, all(database, DuplicateNameRule::checks)),
                // On both places: which of them should have another name only the user knows.
                (first, second) -> Stream.of(first.origin(), second.origin())
                        .distinct()
                        .forEach(origin -> problems.accept(
                                Code.DUPLICATE_CONSTRAINT.at(origin, second.name(), first.text(), second.text()))));
        clashes(
                database,
                List.of(indexes),
                (first, second) -> problems.accept(
                        Code.DUPLICATE_INDEX.at(second.origin(), second.name(), first.text(), second.text())));
        clashes(database, List.of(tables, sequences, keys, indexes), (first, second) -> {
            // Two of a kind are reported above, or are one: a sequence that columns share.
            if (!first.kind().equals(second.kind()) && !(isKey(first) && isKey(second))) {
                problems.accept(Code.NAME_COLLISION.at(
                        second.origin(),
                        second.name(),
                        first.text(),
                        second.text(),
                        "PostgreSQL keeps both in one list: give one another name."));
            }
        });
    }

    private static List<Named> all(MappedDatabase database, Function<TableLayout, Stream<Named>> named) {
        // Two entities on one table would clash in everything; that is reported once, by another rule.
        NamesTaken<TableLayout> tables = new NamesTaken<>(database.model().dialectIds());
        return database.layouts().stream()
                .filter(layout -> tables.take(layout.name().toString(), layout).isEmpty())
                .flatMap(named)
                .toList();
    }

    private static void clashes(MappedDatabase database, List<List<Named>> lists, BiConsumer<Named, Named> clash) {
        Map<Optional<String>, NamesTaken<Named>> names = new HashMap<>();
        lists.stream()
                .flatMap(List::stream)
                .forEach(named -> names.computeIfAbsent(
                                named.scope(),
                                scope -> new NamesTaken<>(database.model().dialectIds()))
                        .take(named.name(), named)
                        .ifPresent(first -> clash.accept(first, named)));
    }

    private static boolean isKey(Named named) {
        return named.kind().equals("primary key") || named.kind().equals("unique constraint");
    }

    private static Stream<Named> keys(TableLayout layout) {
        Optional<String> scope = layout.name().schema();
        return Stream.concat(
                layout.primaryKey().stream()
                        .map(key -> new Named("primary key", scope, key.value().name(), key.origin())),
                layout.uniques().stream()
                        .map(key -> new Named(
                                "unique constraint", scope, key.value().name(), key.origin())));
    }

    private static Stream<Named> foreignKeys(TableLayout layout) {
        return layout.references().stream()
                .flatMap(reference -> reference.key().stream()
                        .map(key -> new Named(
                                "foreign key",
                                layout.name().schema(),
                                key.name(),
                                reference.member().origin())));
    }

    private static Stream<Named> checks(TableLayout layout) {
        return layout.traits().checks().stream()
                .map(check ->
                        new Named("check", layout.name().schema(), check.value().name(), check.origin()));
    }

    private static Stream<Named> indexes(TableLayout layout) {
        return layout.indexes().stream()
                .map(index ->
                        new Named("index", layout.name().schema(), index.value().name(), index.origin()));
    }

    private static Stream<Named> tables(TableLayout layout) {
        return Stream.of(new Named(
                "table",
                layout.name().schema(),
                layout.name().name(),
                layout.entity().origin()));
    }

    private static Stream<Named> sequences(TableLayout layout) {
        return layout.sequences().stream()
                .map(sequence -> new Named(
                        "sequence",
                        sequence.value().name().schema(),
                        sequence.value().name().name(),
                        sequence.origin()));
    }
}
