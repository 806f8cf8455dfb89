package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
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
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers of sequences and values on update, which HSQLDB gives by triggers {@code <table>_on_insert} and {@code <table>_on_update}.
 *
 * <p>Its own clauses serve neither: that for sequences is for one column of a table alone, and the sequence can be neither dropped nor
 * renamed as long as a table is there that once was created with it (2.7.4); that for updates is for moments alone, can't be altered
 * and isn't told by the catalogue.
 *
 * <p>While a trigger is there no column of its table can be renamed or dropped (error 42502), so it leaves and comes back.
 */
final class HsqldbTriggers implements Companions {

    static final String CREATE = "create trigger ";
    static final String DROP = "drop trigger ";
    static final String BEFORE = " before ";

    private static final Set<Class<? extends Operation>> REFUSED =
            Set.of(RenameColumn.class, DropColumn.class, ChangeColumnType.class, ChangeIdentity.class);

    private final Spelling spelling;

    HsqldbTriggers(Spelling spelling) {
        this.spelling = spelling;
    }

    private enum Event {
        INSERT("_on_insert", "insert", "new as n", "its numbers"),
        UPDATE("_on_update", "update", "new as n old as o", "its values on update");

        private final String ending;
        private final String verb;
        private final String rows;
        private final String gift;

        Event(String ending, String verb, String rows, String gift) {
            this.ending = ending;
            this.verb = verb;
            this.rows = rows;
            this.gift = gift;
        }
    }

    @Override
    public List<Statement> ahead(Change change) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.tablesBefore()) {
            for (Event event : Event.values()) {
                if (body(event, table).isPresent() && isRemade(event, change, table)) {
                    statements.add(drop(event, table.name()));
                }
            }
        }
        return statements;
    }

    @Override
    public List<Statement> behind(Change change) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.tablesAfter()) {
            for (Event event : Event.values()) {
                boolean stayed = change.before()
                        .table(table.name())
                        .filter(before -> body(event, before).isPresent() && !isRemade(event, change, before))
                        .isPresent();
                body(event, table)
                        .filter(text -> !stayed)
                        .ifPresent(text -> statements.add(create(event, table.name(), text)));
            }
        }
        return statements;
    }

    private boolean isRemade(Event event, Change change, Table before) {
        return REFUSED.contains(change.operation().getClass())
                || !body(event, before).equals(bodyOf(event, change.after(), before.name()));
    }

    private Optional<String> bodyOf(Event event, Schema schema, QualifiedName table) {
        return schema.table(table).flatMap(it -> body(event, it));
    }

    /** What the trigger does; empty: there's none. */
    private Optional<String> body(Event event, Table table) {
        String assignments = table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .flatMap(column -> (event == Event.INSERT ? number(column) : touch(column)).stream())
                .collect(Collectors.joining());
        return assignments.isEmpty() ? Optional.empty() : Optional.of("begin atomic\n" + assignments + "end");
    }

    private Optional<String> number(Column column) {
        String name = spelling.names().spell(column.name());
        return column.generation()
                .flatMap(Generation::sequenceUsed)
                .map(sequence -> "  if n." + name + " is null then\n    set n." + name + " = "
                        + spelling.nextValue().apply(spelling.names().spell(sequence)) + ";\n  end if;\n");
    }

    private Optional<String> touch(Column column) {
        String name = spelling.names().spell(column.name());
        return column.onUpdate()
                .map(value -> "  if n." + name + " is not distinct from o." + name + " then\n    set n." + name + " = "
                        + value + ";\n  end if;\n");
    }

    private Statement create(Event event, QualifiedName table, String body) {
        return new Statement(
                "give " + table + " " + event.gift,
                spelling.probes().trigger(table, name(event, table)),
                CREATE + trigger(event, table) + BEFORE + event.verb + " on "
                        + spelling.names().spell(table) + "\nreferencing " + event.rows + " for each row\n" + body);
    }

    private Statement drop(Event event, QualifiedName table) {
        return new Statement(
                "take " + event.gift + " from " + table,
                Probes.not(spelling.probes().trigger(table, name(event, table))),
                DROP + trigger(event, table));
    }

    private String trigger(Event event, QualifiedName table) {
        return spelling.names().spell(table.sibling(name(event, table)));
    }

    private String name(Event event, QualifiedName table) {
        return spelling.names().fitted(table.name() + event.ending);
    }
}
