package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Companions;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values on update, which Derby gives by a trigger for each column that has one, {@code <table>_<column>_on_update}.
 *
 * <p>A trigger that fires before an update can't assign (error 42X01), so this one fires afterwards and updates the row once more, which
 * it finds by the primary key. It looks at updates of all columns but those that have such triggers: its own update fires none. While it's
 * there, no column that it names can be dropped, and nothing renamed in its table or in one that its own update looks at for a foreign
 * key (X0Y25): it leaves and comes back.
 */
final class DerbyTriggers implements Companions {

    static final String CREATE = "create trigger ";
    static final String DROP = "drop trigger ";
    static final String AFTER = " after ";

    private final Spelling spelling;

    DerbyTriggers(Spelling spelling) {
        this.spelling = spelling;
    }

    /**
     * A trigger.
     *
     * @param name its name, which is of its table's schema
     * @param text what makes it
     */
    private record Trigger(Table table, String column, QualifiedName name, String text) {}

    @Override
    public List<Statement> ahead(Change change) {
        if (change.operation() instanceof DropTable) {
            return List.of();
        }
        return change.before().tables().values().stream()
                .flatMap(table -> triggers(table).stream())
                .filter(trigger -> !stays(change, trigger))
                .map(this::drop)
                .toList();
    }

    @Override
    public List<Statement> behind(Change change) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.after().tables().values()) {
            for (Trigger trigger : triggers(table)) {
                boolean stayed = of(change.before(), trigger)
                        .filter(old -> stays(change, old))
                        .isPresent();
                if (!stayed) {
                    statements.add(create(trigger));
                }
            }
        }
        return statements;
    }

    private boolean stays(Change change, Trigger trigger) {
        return !isInTheWay(change, trigger)
                && of(change.after(), trigger)
                        .filter(after -> after.text().equals(trigger.text()))
                        .isPresent();
    }

    /** Nothing is renamed in its table, nor in one that its own update looks at for a foreign key, while it's there. */
    private static boolean isInTheWay(Change change, Trigger trigger) {
        return renaming(change.operation())
                .filter(table -> table.equals(trigger.table().name()) || looksAt(change.before(), trigger, table))
                .isPresent();
    }

    private static boolean looksAt(Schema schema, Trigger trigger, QualifiedName other) {
        boolean refers = trigger.table().foreignKeys().stream()
                .anyMatch(key -> key.target().equals(other) && key.columns().contains(trigger.column()));
        return refers
                || schema.requireTable(other).foreignKeys().stream()
                        .anyMatch(key -> key.target().equals(trigger.table().name())
                                && key.targetColumns().contains(trigger.column()));
    }

    /** The table in which something gets another name, as a column does that takes the place of one that it's a copy of. */
    private static Optional<QualifiedName> renaming(Operation operation) {
        if (operation instanceof RenameTable rename) {
            return Optional.of(rename.from());
        }
        if (operation instanceof RenameColumn rename) {
            return Optional.of(rename.table());
        }
        if (operation instanceof ChangeColumnType type && !DerbyCopies.isInPlace(type)) {
            return Optional.of(type.table());
        }
        return operation instanceof ChangeIdentity identity && !DerbyCopies.isInPlace(identity)
                ? Optional.of(identity.table())
                : Optional.empty();
    }

    private Optional<Trigger> of(Schema schema, Trigger like) {
        return schema.table(like.table().name()).stream()
                .flatMap(table -> triggers(table).stream())
                .filter(trigger -> trigger.name().equals(like.name()))
                .findFirst();
    }

    /** None as long as there's no primary key. */
    private List<Trigger> triggers(Table table) {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        return table.columns().stream()
                .filter(column -> column.onUpdate().isPresent() && !key.isEmpty())
                .sorted(Comparator.comparing(Column::name))
                .map(column -> trigger(table, column, key))
                .toList();
    }

    private Trigger trigger(Table table, Column column, List<String> key) {
        QualifiedName name =
                table.name().sibling(spelling.names().fitted(table.name().name() + "_" + column.name() + "_on_update"));
        String spelled = spelling.names().spell(column.name());
        String watched = table.columns().stream()
                .filter(other -> other.onUpdate().isEmpty() && other.computed().isEmpty())
                .map(other -> spelling.names().spell(other.name()))
                .sorted()
                .collect(Collectors.joining(", "));
        String row = key.stream()
                .map(spelling.names()::spell)
                .map(part -> part + " = n." + part)
                .collect(Collectors.joining(" and "));
        String on = spelling.names().spell(table.name());
        return new Trigger(
                table,
                column.name(),
                name,
                CREATE + spelling.names().spell(name) + AFTER + "update of " + watched + " on " + on
                        + "\nreferencing new as n old as o for each row\nwhen (n." + spelled + " = o." + spelled
                        + " or n." + spelled + " is null and o." + spelled + " is null)\nupdate " + on + " set "
                        + spelled + " = " + DerbyTexts.own(column.onUpdate().orElseThrow()) + "\nwhere " + row);
    }

    private Statement create(Trigger trigger) {
        return new Statement(
                "give " + trigger.table().name() + "." + trigger.column() + " its value on update",
                spelling.probes().trigger(trigger.table().name(), trigger.name().name()),
                trigger.text());
    }

    private Statement drop(Trigger trigger) {
        return new Statement(
                "take its value on update from " + trigger.table().name() + "." + trigger.column(),
                Probes.not(spelling.probes()
                        .trigger(trigger.table().name(), trigger.name().name())),
                DROP + spelling.names().spell(trigger.name()));
    }
}
