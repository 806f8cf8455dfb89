package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Wordings;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The statements of a list of operations. Tables and columns are renamed and tables dropped where the operation stands; all else that
 * happens to a table is gathered, and done at the end: in place if that's enough, or else by one new table.
 */
final class SqliteStatements {

    private final Spelling spelling;
    private final List<Operation> operations;
    private final TableChangeStatements changes;
    private final SqliteTriggers triggers;

    /** What texts say by now: those of the goal, and those that the database holds. */
    private final Wordings wordings;

    private final Wordings liveWordings;
    private final Map<QualifiedName, Course> courses = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    /** What the database holds after the statements so far. */
    private Schema live;

    /** What it's to hold after the operations so far. */
    private Schema goal;

    private int position;

    SqliteStatements(Spelling spelling, Schema before, List<Operation> operations) {
        this.spelling = spelling;
        this.operations = List.copyOf(operations);
        this.changes = new TableChangeStatements(spelling);
        this.triggers = new SqliteTriggers(spelling);
        this.wordings = new Wordings(spelling.names());
        this.liveWordings = new Wordings(spelling.names());
        // SQLite has no sequences: what the history holds of them for others takes no table's name.
        this.live = Schema.of(before.tables().values(), List.of());
        this.goal = before;
    }

    /** All statements. */
    List<Statement> all() {
        OperationCourse steps = new OperationCourse(this, spelling);
        for (position = 0; position < operations.size(); position++) {
            Operation operation = operations.get(position);
            Optional<QualifiedName> changed = operation.accept(steps);
            Change change = Change.of(goal, operation);
            wordings.follow(change);
            goal = change.after();
            changed.ifPresent(table -> course(table).reasons.add(operation.describe()));
        }
        List.copyOf(courses.keySet()).forEach(this::finish);
        return List.copyOf(statements);
    }

    /** What happens to a table until it's finished. */
    private static final class Course {
        /** For each column that gets something of a row that's there, an expression over the columns that are there. */
        final Map<String, String> values = new LinkedHashMap<>();

        final List<String> reasons = new ArrayList<>();
    }

    private Course course(QualifiedName table) {
        return courses.computeIfAbsent(table, name -> {
            Course course = new Course();
            live.table(name)
                    .ifPresent(there ->
                            there.columns().forEach(column -> course.values.put(column.name(), name(column.name()))));
            return course;
        });
    }

    private String name(String name) {
        return spelling.names().spell(name);
    }

    /** Brings a table to what it's to be by now. */
    private void finish(QualifiedName name) {
        Optional<Course> course = Optional.ofNullable(courses.remove(name));
        if (course.isEmpty()) {
            return;
        }
        Table goalTable = goal.requireTable(name);
        SqliteLimits.require(goalTable, spelling.features());
        Table to = wordings.current(goalTable, SqliteTexts::own);
        Optional<Table> from = live.table(name).map(table -> liveWordings.current(table, SqliteTexts::own));
        statements.addAll(from.map(table ->
                        changes.change(new TableChange(spelling, table, to, course.get().values), course.get().reasons))
                .orElseGet(() -> changes.create(to, course.get().reasons.get(0))));
        live = from.isPresent() ? live.withTableChanged(name, table -> goalTable) : live.withTable(goalTable);
        liveWordings.take(name, wordings);
    }

    /** A column arrives that no row has a value for. */
    void arrive(QualifiedName table, Column column) {
        course(table).values.remove(column.name());
    }

    void leave(QualifiedName table, String column) {
        course(table).values.remove(column);
    }

    /** The rows' values of a column go through an expression over the columns as they are by now. */
    void convert(QualifiedName table, String column, String expression) {
        if (!course(table).values.containsKey(column)) {
            return;
        }
        if (!isReady(table, expression)) {
            finish(table);
        }
        course(table).values.computeIfPresent(column, (name, value) -> expression);
    }

    /** Whether all columns that an expression names hold what it's to see. */
    private boolean isReady(QualifiedName table, String expression) {
        MentionedNames mentioned = MentionedNames.in(expression);
        Map<String, String> values = course(table).values;
        return live.table(table).isEmpty()
                || goal.requireTable(table).columns().stream()
                        .map(Column::name)
                        .filter(mentioned::contain)
                        .allMatch(column -> name(column).equals(values.get(column)));
    }

    /** At once, as no other table may have an index of the name before. */
    void dropIndex(QualifiedName table, String name) {
        live.table(table).flatMap(there -> there.index(name)).ifPresent(index -> {
            course(table);
            statements.add(changes.drop(table, index));
            live = live.withTableChanged(
                    table,
                    t -> t.withIndexes(
                            t.indexes().stream().filter(it -> !it.equals(index)).toList()));
        });
    }

    void drop(DropTable operation) {
        QualifiedName name = operation.table().name();
        SqliteLimits.requireOwn(name);
        courses.remove(name);
        if (live.table(name).isEmpty()) {
            return;
        }
        for (Schema.Reference reference : live.referencesTo(name)) {
            letGo(reference);
        }
        statements.add(new Statement(
                operation.describe(),
                Probes.not(spelling.probes().table(name)),
                "drop table " + spelling.names().spell(name)));
        live = live.withoutTable(name);
        liveWordings.forget(name);
    }

    /** A table that's about to leave itself isn't made anew to lose its key before. */
    private void letGo(Schema.Reference reference) {
        if (!isLeaving(reference.table())) {
            finish(reference.table());
        }
        List<ForeignKey> others = live.requireTable(reference.table()).foreignKeys().stream()
                .filter(key -> !key.name().equals(reference.key().name()))
                .toList();
        live = live.withTableChanged(reference.table(), table -> table.withForeignKeys(others));
    }

    private boolean isLeaving(QualifiedName table) {
        QualifiedName name = table;
        for (Operation later : operations.subList(position, operations.size())) {
            if (later instanceof DropTable drop && drop.table().name().equals(name)) {
                return true;
            }
            name = later instanceof RenameTable rename && rename.from().equals(name) ? rename.to() : name;
        }
        return false;
    }

    void rename(RenameTable operation) {
        QualifiedName from = operation.from();
        SqliteLimits.requireOwn(operation.to());
        if (live.table(from).isPresent()) {
            dropTrigger(from);
            statements.addAll(changes.rename(operation));
            live = operation.applyTo(live);
            liveWordings.renameTable(from, operation.to());
        }
        Map<QualifiedName, Course> renamed = new LinkedHashMap<>();
        courses.forEach((name, course) -> renamed.put(name.equals(from) ? operation.to() : name, course));
        courses.clear();
        courses.putAll(renamed);
    }

    /** Renames a column; false when that's left to a new table. */
    boolean rename(RenameColumn operation) {
        QualifiedName table = operation.table();
        String to = name(operation.to());
        boolean there = course(table).values.containsKey(operation.from());
        if (there && isTaken(live.requireTable(table), operation)) {
            finish(table);
        }
        if (!there) {
            return true;
        }
        if (SqliteWords.ROWID.contains(spelling.names().identity(operation.from()))) {
            Map<String, String> values = course(table).values;
            values.put(operation.to(), Objects.requireNonNull(values.remove(operation.from())));
            return false;
        }
        dropTrigger(table);
        renameInPlace(operation, to);
        return true;
    }

    private boolean isTaken(Table table, RenameColumn operation) {
        String to = spelling.names().identity(operation.to());
        return table.columns().stream()
                .map(Column::name)
                .anyMatch(column -> !column.equals(operation.from())
                        && spelling.names().identity(column).equals(to));
    }

    private void renameInPlace(RenameColumn operation, String to) {
        QualifiedName table = operation.table();
        statements.addAll(changes.rename(operation));
        liveWordings.renameColumn(live.requireTable(table), operation);
        live = operation.applyTo(live);
        Map<String, String> values = course(table).values;
        values.replaceAll((column, value) -> MentionedNames.renamed(value, operation.from(), to));
        Optional.ofNullable(values.remove(operation.from())).ifPresent(value -> values.put(operation.to(), value));
    }

    /** The trigger of values on update leaves before a rename, and comes back when the table is finished. */
    private void dropTrigger(QualifiedName table) {
        Table there = live.requireTable(table);
        if (triggers.text(there).isPresent()) {
            course(table);
            statements.add(triggers.drop(table));
            Table without = there;
            for (Column column : there.columns()) {
                without = without.withColumnChanged(column.name(), c -> c.withOnUpdate(Optional.empty()));
            }
            Table bare = without;
            live = live.withTableChanged(table, t -> bare);
        }
    }
}
