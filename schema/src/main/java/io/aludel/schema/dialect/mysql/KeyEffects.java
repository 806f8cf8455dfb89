package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.operation.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a foreign key does by itself is seen neither by checks nor by stored columns, so columns that it changes are named by neither,
 * be it through columns that are computed when read (MariaDB 11.4.5: errors 1901 and 1905, as tried; MySQL: manual, CHECK Constraints
 * and FOREIGN KEY Constraints, errors 3823, 3192 and 3732).
 */
final class KeyEffects {

    private final MysqlAbilities abilities;

    KeyEffects(MysqlAbilities abilities) {
        this.abilities = abilities;
    }

    /** All foreign keys of a table. */
    void require(Table table) {
        table.foreignKeys().forEach(key -> {
            requireNotComputed(table, key);
            requireUnnamed(table, key);
        });
    }

    /** A key and what it refers to. */
    void require(Schema schema, QualifiedName table, ForeignKey key) {
        require(schema.requireTable(table));
        if (!abilities.computedKeys()) {
            requireStored(schema.requireTable(key.target()), key.targetColumns(), table, key);
        }
    }

    /** The rule by which a key changes its columns, spelled as declared. */
    private static Optional<String> changed(ForeignKey key) {
        if (key.onUpdate() == ReferenceAction.CASCADE || key.onUpdate() == ReferenceAction.SET_NULL) {
            return Optional.of("on update " + key.onUpdate());
        }
        return key.onDelete() == ReferenceAction.SET_NULL
                ? Optional.of("on delete " + key.onDelete())
                : Optional.empty();
    }

    private void requireNotComputed(Table table, ForeignKey key) {
        Optional<String> action = changed(key);
        if (action.isPresent()
                && key.columns().stream()
                        .anyMatch(name -> table.requireColumn(name).computed().isPresent())) {
            throw limit(
                    table.name(),
                    key,
                    "changes no computed column, and " + key.name() + " of " + table.name() + " would " + action.get());
        }
        if (!abilities.computedKeys()) {
            requireStored(table, key.columns(), table.name(), key);
        }
    }

    private void requireStored(Table holder, List<String> columns, QualifiedName table, ForeignKey key) {
        columns.stream()
                .filter(name -> isVirtual(holder.requireColumn(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new DialectLimit(
                            table,
                            key.name(),
                            abilities.database()
                                    + " has no foreign keys from or to columns that are computed when read, and "
                                    + key.name() + " of " + table + " stands on " + name + " of " + holder.name()
                                    + ": store that column, or take the key away");
                });
    }

    private void requireUnnamed(Table table, ForeignKey key) {
        Set<String> bases = withComputed(table, key.columns());
        changed(key)
                .ifPresent(action -> Stream.concat(stored(table, bases), checks(table, bases))
                        .findFirst()
                        .ifPresent(name -> {
                            throw limit(table.name(), key, action, name);
                        }));
        if (!abilities.computedKeys() && key.onDelete() == ReferenceAction.CASCADE) {
            stored(table, bases).findFirst().ifPresent(name -> {
                throw limit(table.name(), key, "on delete " + key.onDelete(), name);
            });
        }
    }

    private DialectLimit limit(QualifiedName table, ForeignKey key, String action, String name) {
        return limit(
                table,
                key,
                "sees in neither checks nor stored columns what a foreign key does: " + key.name() + " of " + table
                        + " is " + action + ", and " + name + " names " + String.join(", ", key.columns()));
    }

    private DialectLimit limit(QualifiedName table, ForeignKey key, String fact) {
        return new DialectLimit(
                table,
                key.name(),
                abilities.database() + " " + fact + ": take that rule away, or what names the column");
    }

    private static Stream<String> stored(Table table, Set<String> bases) {
        return table.columns().stream()
                .filter(column -> column.computed()
                        .filter(text -> text.stored() && names(text.expression(), bases))
                        .isPresent())
                .map(Column::name);
    }

    private Stream<String> checks(Table table, Set<String> bases) {
        Stream<String> declared = Rule.of(table).stream()
                .filter(rule -> rule.kind() == Rule.Kind.CHECK)
                .filter(rule -> bases.stream()
                        .anyMatch(base -> rule.mentions(base) || rule.columns().contains(base)))
                .map(Rule::name);
        Stream<String> notNull = table.columns().stream()
                .filter(column -> abilities.notNullByCheck()
                        && isVirtual(column)
                        && !column.nullable()
                        && bases.contains(column.name()))
                .map(Column::name);
        return Stream.concat(declared, notNull);
    }

    /** The columns and those that are computed from them when read. */
    private static Set<String> withComputed(Table table, List<String> columns) {
        Set<String> bases = new HashSet<>(columns);
        boolean grown = true;
        while (grown) {
            grown = table.columns().stream()
                    .filter(KeyEffects::isVirtual)
                    .filter(column -> names(column.computed().orElseThrow().expression(), bases))
                    .map(Column::name)
                    .toList()
                    .stream()
                    .anyMatch(bases::add);
        }
        return bases;
    }

    private static boolean names(String expression, Set<String> columns) {
        return columns.stream().anyMatch(MentionedNames.in(expression)::contain);
    }

    private static boolean isVirtual(Column column) {
        return column.computed().filter(computed -> !computed.stored()).isPresent();
    }
}
