package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Companions;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values on update other than the current moment, which a trigger called {@code <table>_on_update} gives: a column gets its value when
 * an update leaves it as it was. The trigger keeps its text when a column that it names is renamed (seen on MariaDB 11.4.5), so it goes
 * before the change and comes back behind it. Every statement may run twice.
 */
public final class MysqlTriggers implements Companions {

    private final Spelling spelling;

    public MysqlTriggers(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> ahead(Change change) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.tablesBefore()) {
            Optional<String> before = body(table);
            if (before.isPresent() && !before.equals(bodyOf(change.after(), table.name()))) {
                statements.add(drop(table.name(), "let go of values on update of "));
            }
        }
        return statements;
    }

    @Override
    public List<Statement> behind(Change change) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.tablesAfter()) {
            Optional<String> after = body(table);
            if (after.isPresent() && !after.equals(bodyOf(change.before(), table.name()))) {
                // A statement that died may have left it.
                statements.add(drop(table.name(), "make way for values on update of "));
                statements.add(create(table.name(), after.get()));
            }
        }
        return statements;
    }

    private Optional<String> bodyOf(Schema schema, QualifiedName table) {
        return schema.table(table).flatMap(this::body);
    }

    private Optional<String> body(Table table) {
        String assignments = table.columns().stream()
                .filter(column -> column.onUpdate().isPresent()
                        && MysqlDefaults.onUpdateClause(column).isEmpty())
                .sorted(Comparator.comparing(Column::name))
                .map(this::assignment)
                .collect(Collectors.joining(",\n    "));
        return assignments.isEmpty() ? Optional.empty() : Optional.of("set\n    " + assignments);
    }

    private String assignment(Column column) {
        String name = spelling.names().spell(column.name());
        String value = MysqlDefaults.value(
                spelling.types(), column.type(), column.onUpdate().orElseThrow());
        return "new." + name + " = if(new." + name + " <=> old." + name + ", " + value + ", new." + name + ")";
    }

    private Statement create(QualifiedName table, String body) {
        return new Statement(
                "give " + table + " its values on update",
                spelling.probes().repeatable(table),
                "create trigger if not exists " + trigger(table) + " before update on "
                        + spelling.names().spell(table) + " for each row " + body);
    }

    private Statement drop(QualifiedName table, String description) {
        return new Statement(
                description + table, spelling.probes().repeatable(table), "drop trigger if exists " + trigger(table));
    }

    private String trigger(QualifiedName table) {
        return spelling.names().spell(table.sibling(spelling.names().fitted(table.name() + "_on_update")));
    }
}
