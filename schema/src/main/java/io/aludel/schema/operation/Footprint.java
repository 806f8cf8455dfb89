package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an operation, or a list of them, has to do with. Two that share nothing can run in either order, with the same result.
 *
 * @param changes what is made, altered or taken away
 * @param needs what must be there, and stay as it is
 */
public record Footprint(SortedSet<Thing> changes, SortedSet<Thing> needs) {

    public Footprint {
        changes = Collections.unmodifiableSortedSet(new TreeSet<>(changes));
        needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
    }

    /**
     * That of one operation.
     *
     * @param before the schema that the operation is applied to: it knows what the operation takes along without naming it
     * @throws io.aludel.schema.SchemaConflict when it doesn't fit
     */
    public static Footprint of(Schema before, Operation operation) {
        return of(before, operation, operation.applyTo(before));
    }

    private static Footprint of(Schema before, Operation operation, Schema after) {
        Tracks tracks = operation.accept(new TracksOfOperations(before));
        before.tablesNotIn(after).forEach(table -> tracks.changes(Thing.definition(table.name())));
        return tracks.footprint();
    }

    /**
     * That of all of them together, one after the other.
     *
     * @throws io.aludel.schema.SchemaConflict when one of them doesn't fit
     */
    public static Footprint of(Schema before, Collection<Operation> operations) {
        List<Footprint> footprints = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            Schema after = operation.applyTo(schema);
            footprints.add(of(schema, operation, after));
            schema = after;
        }
        return union(footprints);
    }

    /** That of all of them together. */
    public static Footprint union(Collection<Footprint> footprints) {
        SortedSet<Thing> changes = new TreeSet<>();
        SortedSet<Thing> needs = new TreeSet<>();
        footprints.forEach(one -> {
            changes.addAll(one.changes);
            needs.addAll(one.needs);
        });
        return new Footprint(changes, needs);
    }

    /**
     * That of Java code of which only this is known: it reads and writes tables and sequences of a schema.
     *
     * @param schema the schema that the code was written for
     * @param filled whose rows it writes; what it writes must be taken by the table
     */
    public static Footprint ofCode(Schema schema, Footprint filled) {
        SortedSet<Thing> needs = new TreeSet<>();
        schema.tables().forEach((name, table) -> {
            needs.add(Thing.table(name));
            table.columns().forEach(column -> needs.add(Thing.column(name, column.name())));
            if (filled.changes.isEmpty() || filled.isAbout(name)) {
                needs.add(new Thing(Thing.Kind.ROWS, name, ""));
            }
        });
        schema.sequences().keySet().forEach(name -> needs.add(Thing.sequence(name)));
        return new Footprint(Collections.emptySortedSet(), needs);
    }

    /**
     * That of SQL which makes tables anew, with the definitions that it knows.
     *
     * @param tables the tables as they're called before
     */
    public static Footprint ofRebuild(Collection<QualifiedName> tables) {
        SortedSet<Thing> needs = new TreeSet<>();
        tables.forEach(table -> needs.add(Thing.definition(table)));
        return new Footprint(Collections.emptySortedSet(), needs);
    }

    /** What one changes and the other changes or needs. */
    public SortedSet<Thing> shared(Footprint other) {
        SortedSet<Thing> shared = new TreeSet<>();
        for (Thing thing : changes) {
            boolean both = other.changes.contains(thing) && !thing.mayBeChangedByBoth();
            if (both || other.needs.contains(thing)) {
                shared.add(thing);
            }
        }
        for (Thing thing : other.changes) {
            if (needs.contains(thing)) {
                shared.add(thing);
            }
        }
        return shared;
    }

    private boolean isAbout(QualifiedName table) {
        Thing whole = Thing.table(table);
        return changes.contains(whole) || needs.contains(whole);
    }
}
