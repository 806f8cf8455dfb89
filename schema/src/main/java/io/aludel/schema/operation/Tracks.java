package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Thing.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Collects what an operation changes and needs. */
final class Tracks {

    private final TreeSet<Thing> changes = new TreeSet<>();
    private final TreeSet<Thing> needs = new TreeSet<>();

    Footprint footprint() {
        return new Footprint(changes, needs);
    }

    Tracks changes(Thing thing) {
        changes.add(thing);
        return thing.isInTable() ? needs(Thing.table(thing.owner())) : this;
    }

    Tracks needs(Thing thing) {
        needs.add(thing);
        return thing.isInTable() ? needs(Thing.table(thing.owner())) : this;
    }

    Tracks changesColumn(QualifiedName table, String column) {
        return changes(Thing.column(table, column));
    }

    Tracks needsColumns(QualifiedName table, Collection<String> columns) {
        needs(Thing.table(table));
        columns.forEach(column -> needs(Thing.column(table, column)));
        return this;
    }

    Tracks changesName(QualifiedName table, String name) {
        return needs(Thing.table(table)).changes(Thing.name(table, name));
    }

    /** What the table takes no more: code that writes rows may find them refused. */
    Tracks narrows(QualifiedName table) {
        return changes(new Thing(Kind.ROWS, table, ""));
    }

    /** SQL of the user's may name columns of its own table, and others by their tables. */
    Tracks mentions(QualifiedName table, Optional<String> sql) {
        Collection<String> words = sql.map(Mentions::of).orElseGet(TreeSet::new);
        needsColumns(table, words);
        for (String word : words) {
            needsColumns(table.sibling(word), words);
            needsColumns(QualifiedName.of(word), words);
        }
        return this;
    }

    Tracks mentions(QualifiedName table, Column column) {
        mentions(table, column.defaultExpression());
        mentions(table, column.computed().map(Computed::expression));
        mentions(table, column.onUpdate());
        return type(column.type()).generation(table, column.generation());
    }

    Tracks generation(QualifiedName table, Optional<Generation> generation) {
        generation.ifPresent(value -> {
            if (value instanceof Generation.NextValue next) {
                needs(Thing.sequence(next.sequence()));
            } else if (value instanceof Generation.Identity) {
                changes(new Thing(Kind.IDENTITY, table, ""));
            }
        });
        return this;
    }

    /** Types of the database's own are shared by tables of all schemas. */
    Tracks type(ColumnType type) {
        type.enumType().ifPresent(named -> changes(new Thing(Kind.TYPE, QualifiedName.of(named.name()), "")));
        return this;
    }

    Tracks whole(Table table) {
        QualifiedName name = table.name();
        table.columns().forEach(column -> mentions(name, column));
        table.constraints().forEach(constraint -> constraint(name, constraint));
        table.checks().forEach(check -> check(name, check));
        table.indexes().forEach(index -> index(name, index));
        return changes(Thing.table(name)).changes(Thing.name(name, name.name()));
    }

    Tracks moved(QualifiedName from, QualifiedName to) {
        return changes(Thing.table(from))
                .changes(Thing.table(to))
                .changes(Thing.name(from, from.name()))
                .changes(Thing.name(to, to.name()));
    }

    /** The names that a table's rules have in a schema, which may be another one than its own. */
    Tracks names(Table table, QualifiedName there) {
        table.constraints().forEach(constraint -> changes(Thing.name(there, constraint.name())));
        table.checks().forEach(check -> changes(Thing.name(there, check.name())));
        table.indexes().forEach(index -> changes(Thing.name(there, index.name())));
        return this;
    }

    Tracks constraint(QualifiedName table, Constraint constraint) {
        return changesName(table, constraint.name()).needsColumns(table, constraint.columns());
    }

    Tracks foreignKey(QualifiedName table, ForeignKey key) {
        return constraint(table, key).needsColumns(key.target(), key.targetColumns());
    }

    Tracks check(QualifiedName table, Check check) {
        Optional<String> sql = check.rule().accept(new Check.Visitor<>() {
            @Override
            public Optional<String> visit(Check.Expression expression) {
                return Optional.of(expression.sql());
            }

            @Override
            public Optional<String> visit(Check.Values values) {
                return Optional.empty();
            }
        });
        return constraint(table, check).mentions(table, sql);
    }

    Tracks index(QualifiedName table, Index index) {
        index.parts().stream()
                .filter(Index.Part::expression)
                .forEach(part -> mentions(table, Optional.of(part.text())));
        return changesName(table, index.name())
                .needsColumns(table, index.columns())
                .needsColumns(table, index.include())
                .mentions(table, index.where());
    }

    Tracks sequence(QualifiedName sequence) {
        return changes(Thing.sequence(sequence)).changes(Thing.name(sequence, sequence.name()));
    }
}
