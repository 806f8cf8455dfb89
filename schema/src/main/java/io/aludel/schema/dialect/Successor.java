package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeCollation;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.Rule;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A column of another type that takes the place of one in contract, so that no table is written anew while all wait: until then a trigger
 * gives it the converted value of whatever is written.
 *
 * @param table the table in between, without it
 * @param change the change of type in whose place it comes
 * @param last the table as it takes over, with what it has to take over
 * @param defaultExpression the default in the end, where the old one has any: inserts don't miss it in between
 */
public record Successor(Table table, ChangeColumnType change, Table last, Optional<String> defaultExpression) {

    /** Those of the changes of type that contract makes. */
    static List<Successor> of(PhasedOperations way, Features features) {
        Schema between = way.transition();
        Schema after = Operations.apply(between, way.contract());
        List<Successor> successors = new ArrayList<>();
        Schema now = between;
        for (Operation operation : way.contract()) {
            Optional<ChangeColumnType> change = change(way, now, operation, features);
            if (change.isPresent()) {
                QualifiedName name = change.get().table();
                Table last = now.requireTable(name);
                boolean filled = last.requireColumn(change.get().column())
                        .defaultExpression()
                        .isPresent();
                successors.add(new Successor(
                        between.requireTable(name),
                        change.get(),
                        last,
                        after.table(name)
                                .flatMap(table -> table.column(change.get().column()))
                                .flatMap(Column::defaultExpression)
                                .filter(text -> filled)));
            }
            now = operation.applyTo(now);
        }
        return List.copyOf(successors);
    }

    /**
     * The change of type that an operation is, if a column can succeed there: in a table that's in use and keeps its name.
     *
     * @param now the schema before the operation, or in between
     */
    static Optional<ChangeColumnType> change(PhasedOperations way, Schema now, Operation operation, Features features) {
        return operation instanceof ChangeColumnType change
                        && keepsItsName(way, change)
                        && isPossible(
                                now,
                                Stream.concat(way.expand().stream(), way.contract().stream())
                                        .toList(),
                                change,
                                features)
                ? Optional.of(change)
                : Optional.empty();
    }

    /**
     * Whether a column can take the place of another one: of one that has a value or a default at most, without foreign keys or columns
     * that are computed from it, and of whose keys, checks and indexes the new one can take over all. No column of the table gets another
     * name meanwhile, nor this one another collation.
     *
     * @param now the schema before the change or behind it
     * @param operations all of the revision
     */
    public static boolean isPossible(
            Schema now, List<Operation> operations, ChangeColumnType change, Features features) {
        return features.convertsBeside(change)
                && operations.stream()
                        .noneMatch(operation -> renames(operation, change.table()) || recollates(operation, change))
                && now.table(change.table())
                        .filter(table -> table.column(change.column())
                                .filter(column -> isPlain(column) && isFree(now, table, column))
                                .isPresent())
                        .filter(table -> rules(table, change.column()).stream()
                                .allMatch(rule -> features.takesOver(table, rule, change.column())))
                        .filter(table -> standsOnNoOther(table, operations, change, features))
                        .isPresent();
    }

    private static boolean keepsItsName(PhasedOperations way, ChangeColumnType change) {
        boolean isOld = way.before()
                .table(change.table())
                .flatMap(table -> table.column(change.column()))
                .isPresent();
        return isOld && Twins.keepsItsName(way, change.table());
    }

    private static boolean isPlain(Column column) {
        return column.generation().isEmpty()
                && column.computed().isEmpty()
                && column.onUpdate().isEmpty();
    }

    private static boolean isFree(Schema schema, Table table, Column column) {
        Dependents dependents = new Dependents(schema);
        dependents.addForeignKeysOver(table, column.name());
        dependents.addColumnsComputedFrom(table, column.name());
        return dependents.drops().isEmpty();
    }

    /**
     * What comes to stand on the new column stands on one such column alone; no text of it leaves in the
     * end, as it may not be one about the new type.
     */
    private static boolean standsOnNoOther(
            Table table, List<Operation> operations, ChangeColumnType change, Features features) {
        List<Rule> rules = rules(table, change.column());
        return rules.stream().noneMatch(rule -> rule.mentions(change.column()) && operations.contains(rule.drop()))
                && operations.stream()
                        .flatMap(operation -> doubled(operation, change, features))
                        .noneMatch(other -> rules.stream().anyMatch(rule -> isOver(table, rule, other)));
    }

    /** The other column of the table that an operation has stand there twice. */
    private static Stream<String> doubled(Operation operation, ChangeColumnType change, Features features) {
        return operation instanceof ChangeColumnType other
                        && other.table().equals(change.table())
                        && !other.column().equals(change.column())
                        && features.convertsBeside(other)
                ? Stream.of(other.column())
                : Stream.empty();
    }

    /** What converts a row in expand and in contract finds it under the same names. */
    private static boolean renames(Operation operation, QualifiedName table) {
        return operation instanceof RenameColumn rename && rename.table().equals(table);
    }

    /** The column beside is made with the collation that the old one has until contract, which may not be one of its type. */
    private static boolean recollates(Operation operation, ChangeColumnType change) {
        return operation instanceof ChangeCollation collation
                && collation.table().equals(change.table())
                && collation.column().equals(change.column());
    }

    private static List<Rule> rules(Table table, String column) {
        return Rule.of(table).stream()
                .filter(rule -> !rule.isForeignKey() && isOver(table, rule, column))
                .toList();
    }

    private static boolean isOver(Table table, Rule rule, String column) {
        return rule.columns().contains(column)
                || rule.mentions(column)
                || (rule.kind() == Rule.Kind.INDEX
                        && table.index(rule.name())
                                .filter(index -> index.uses(column))
                                .isPresent());
    }

    /**
     * What operations are rendered into where some of them are changes of type in whose place a column comes.
     *
     * @param rendering renders all others
     * @param succeed renders that change
     */
    public static List<Statement> statements(
            Schema before,
            List<Operation> operations,
            List<Successor> successors,
            Rendering rendering,
            BiFunction<Successor, Schema, List<Statement>> succeed) {
        List<Statement> statements = new ArrayList<>();
        List<Operation> others = new ArrayList<>();
        List<Successor> past = new ArrayList<>();
        Schema start = before;
        for (Operation operation : operations) {
            Optional<Successor> successor = successors.stream()
                    .filter(candidate -> candidate.change().equals(operation))
                    .findFirst();
            if (successor.isEmpty() && past.stream().noneMatch(done -> done.hasDone(operation))) {
                others.add(operation);
                continue;
            }
            Schema now = Operations.apply(start, others);
            statements.addAll(rendering.statements(start, others));
            successor.ifPresent(candidate -> {
                statements.addAll(succeed.apply(candidate, now));
                past.add(candidate);
            });
            others.clear();
            start = operation.applyTo(now);
        }
        statements.addAll(rendering.statements(start, others));
        return statements;
    }

    /** Whether an operation behind the change gives the column the default that it has by then. */
    private boolean hasDone(Operation operation) {
        return operation instanceof SetDefault set
                && set.table().equals(change.table())
                && set.column().equals(change.column())
                && set.from().isPresent()
                && set.to().equals(defaultExpression);
    }

    /** Its name until it has that of the old one. */
    public String name() {
        return TemporaryName.next(change.column());
    }

    /** The old one. */
    public Column old() {
        return table.requireColumn(change.column());
    }

    /** Keys, indexes and checks that come to stand on it. */
    public List<Rule> rules() {
        return rules(last, change.column());
    }

    /** The name of what stands on it beside a key, an index or a check of the old one. */
    public static String beside(String rule) {
        return TemporaryName.twin(rule);
    }

    /** What makes it. */
    public AddColumn added() {
        Column column = Column.of(name(), change.to(), true).withCollation(old().collation());
        return new AddColumn(table.name(), column, Optional.empty());
    }

    /** Such as {@code player.score as bigint}. */
    public String describe() {
        return table.name() + "." + change.column() + " as " + change.to();
    }
}
