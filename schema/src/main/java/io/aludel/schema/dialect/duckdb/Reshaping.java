package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Fold;
import io.aludel.schema.dialect.SchemaCompanions;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.TableRebuild;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way from a schema to another. What has to be made anew steps aside first, those that refer before those referred to; then come
 * the changes in place; then everything new, in the opposite order, and the rows; indexes and comments come last.
 */
final class Reshaping {

    private final Spelling spelling;
    private final Fold fold;
    private final Texts texts;
    private final Schema before;
    private final Schema after;
    private final DuckdbStatements statements;
    private final DuckdbLimits limits;
    private final List<TableChange> inPlace = new ArrayList<>();
    private final Map<QualifiedName, TableChange> anew = new LinkedHashMap<>();
    private final Map<QualifiedName, QualifiedName> asides = new HashMap<>();
    private final List<SequenceChange> sequences;

    Reshaping(Spelling spelling, Fold fold, Texts texts) {
        this.spelling = spelling;
        this.fold = fold;
        this.texts = texts;
        this.before = fold.before();
        this.after = fold.after();
        this.statements = new DuckdbStatements(spelling, after);
        this.limits = new DuckdbLimits(spelling, after);
        List<TableRebuild> touched = fold.changedTables();
        this.sequences = SequenceChange.of(fold, touched);
        sort(Stream.concat(touched.stream(), drawing(touched)).toList());
    }

    /** Tables that stay the same, and whose columns let go of a sequence that's made anew. */
    private Stream<TableRebuild> drawing(List<TableRebuild> touched) {
        if (sequences.stream().allMatch(change -> change.from().isEmpty())) {
            return Stream.empty();
        }
        return fold.tables().stream()
                .filter(table -> !touched.contains(table))
                .filter(table -> Plain.of(table.from()).columns().stream()
                        .anyMatch(column -> SequenceChange.letsGo(sequences, column)));
    }

    private void sort(List<TableRebuild> touched) {
        List<TableChange> changes = touched.stream().map(this::change).toList();
        Deque<QualifiedName> leaving = new ArrayDeque<>();
        changes.stream()
                .filter(TableChange::isRebuild)
                .forEach(change -> anew.put(change.from().name(), change));
        changes.stream()
                .filter(change -> change.isRebuild() || change.needsFreedom())
                .forEach(change -> leaving.add(change.from().name()));
        while (!leaving.isEmpty()) {
            QualifiedName target = leaving.remove();
            for (Schema.Reference reference : before.referencesTo(target)) {
                Optional<QualifiedName> name = fold.lineage().tableAfter(reference.table());
                if (name.isPresent() && !reference.table().equals(target) && !anew.containsKey(reference.table())) {
                    Table from = before.requireTable(reference.table());
                    anew.put(
                            from.name(),
                            change(new TableRebuild(from, after.requireTable(name.get()), fold.lineage())));
                    leaving.add(from.name());
                }
            }
        }
        changes.stream()
                .filter(change -> !anew.containsKey(change.from().name()))
                .forEach(inPlace::add);
    }

    private TableChange change(TableRebuild way) {
        return new TableChange(fold, way, spelling.features(), spelling.types());
    }

    List<Statement> statements() {
        fold.created().forEach(limits::require);
        anew.values()
                .forEach(change -> limits.require(after.requireTable(change.to().name())));
        inPlace.forEach(change -> limits.require(after.requireTable(change.to().name())));
        SequenceSteps ofSequences = new SequenceSteps(spelling, fold, sequences);
        List<Statement> all = new ArrayList<>(new SchemaCompanions(spelling).ahead(change()));
        all.addAll(ofSequences.release());
        inPlace.forEach(change -> change.goneIndexes()
                .forEach(index ->
                        all.addAll(statements.visit(new DropIndex(change.from().name(), index)))));
        all.addAll(leave());
        all.addAll(ofSequences.replace());
        inPlace.forEach(change -> all.addAll(new InPlace(spelling, change, sequences).statements()));
        all.addAll(come());
        inPlace.forEach(change -> change.newIndexes()
                .forEach(index -> all.addAll(
                        statements.visit(new AddIndex(change.to().name(), texts.understood(index, change.to()))))));
        all.addAll(ofSequences.start(inPlace, anew.values()));
        all.addAll(ofSequences.leave());
        return all;
    }

    private Change change() {
        return new Change(before, fold.operations().get(0), after);
    }

    /** Tables that go for good and tables that step aside, each when nothing refers to it any more. */
    private List<Statement> leave() {
        List<Statement> all = new ArrayList<>();
        List<QualifiedName> names = new ArrayList<>(anew.keySet());
        fold.dropped().forEach(table -> names.add(table.name()));
        for (QualifiedName name : ordered(names, before, true)) {
            Optional<TableChange> change = Optional.ofNullable(anew.get(name));
            if (change.isPresent()) {
                all.addAll(stepAside(change.get()));
            } else {
                all.addAll(
                        statements.visit(new DropTable(before.requireTable(name).withForeignKeys(List.of()))));
            }
        }
        return all;
    }

    private List<Statement> stepAside(TableChange change) {
        Table from = change.from();
        QualifiedName aside = from.name()
                .sibling(TemporaryName.old(
                        from.name().name(), name -> isTaken(from.name().sibling(name))));
        asides.put(from.name(), aside);
        List<Statement> all = new ArrayList<>();
        // Of a table that was renamed while it referred to another one, DuckDB 2.0.0 forgets to tell the other one: it
        // can't be
        // dropped any more.
        if (!from.foreignKeys().isEmpty()) {
            all.add(statements.keepRows(from.name(), aside));
            all.add(statements.drop("drop table " + from.name() + ", whose rows are kept", from.name()));
            return all;
        }
        from.indexes().stream()
                .flatMap(index -> spelling.features().kept(index).stream())
                .forEach(index -> all.addAll(statements.visit(new DropIndex(from.name(), index))));
        all.add(statements.putAside(from.name(), aside));
        return all;
    }

    private boolean isTaken(QualifiedName name) {
        return before.table(name).isPresent() || after.table(name).isPresent() || asides.containsValue(name);
    }

    /** New tables and those made anew, each when what it refers to is there. */
    private List<Statement> come() {
        List<Statement> all = new ArrayList<>();
        Map<QualifiedName, TableChange> returning = new HashMap<>();
        anew.values().forEach(change -> returning.put(change.to().name(), change));
        List<QualifiedName> names = new ArrayList<>(returning.keySet());
        names.sort(null);
        fold.created().forEach(table -> names.add(table.name()));
        for (QualifiedName name : ordered(names, after, false)) {
            Table table = Plain.of(texts.understood(after.requireTable(name)));
            Table made = table.withForeignKeys(
                    table.foreignKeys().stream().map(limits::inOrder).toList());
            Optional<TableChange> change = Optional.ofNullable(returning.get(name));
            all.add(statements.make(
                    made, change.isPresent() ? "make table " + name + " anew" : "create table " + name));
            change.ifPresent(back -> {
                QualifiedName aside =
                        Optional.ofNullable(asides.get(back.from().name())).orElseThrow();
                all.addAll(statements.takeAlong(back.way(), aside));
                all.add(statements.drop("drop what table " + name + " was before", aside));
            });
            table.indexes().forEach(index -> all.addAll(statements.visit(new AddIndex(name, index))));
            all.addAll(statements.comments(table));
        }
        return all;
    }

    /** Tables after all those to which they refer, or before them; a table that refers to itself isn't in its own way. */
    private static List<QualifiedName> ordered(Collection<QualifiedName> names, Schema schema, boolean referringFirst) {
        List<QualifiedName> waiting = new ArrayList<>(names);
        List<QualifiedName> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            QualifiedName next = waiting.stream()
                    .filter(name -> schema.requireTable(name).foreignKeys().stream()
                            .allMatch(key -> key.target().equals(name) || !waiting.contains(key.target())))
                    .findFirst()
                    .orElseThrow(() -> DuckdbLimits.circle(waiting, schema));
            waiting.remove(next);
            ordered.add(next);
        }
        if (referringFirst) {
            Collections.reverse(ordered);
        }
        return ordered;
    }
}
