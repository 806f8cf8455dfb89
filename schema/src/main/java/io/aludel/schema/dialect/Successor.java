package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Rule;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Those of the changes of type that contract makes; those of a table take over together, when the first does. */
    static List<Successor> of(PhasedOperations way, Features features) {
        Schema between = way.transition();
        Schema after = Operations.apply(between, way.contract());
        List<Successor> successors = new ArrayList<>();
        Map<QualifiedName, Schema> first = new HashMap<>();
        Schema now = between;
        for (Operation operation : way.contract()) {
            if (operation instanceof ChangeColumnType candidate) {
                Schema then = first.getOrDefault(candidate.table(), now);
                change(way, then, operation, features).ifPresent(change -> {
                    first.putIfAbsent(change.table(), then);
                    successors.add(of(between, then, after, change));
                });
            }
            now = operation.applyTo(now);
        }
        return List.copyOf(successors);
    }

    private static Successor of(Schema between, Schema then, Schema after, ChangeColumnType change) {
        Table last = then.requireTable(change.table());
        boolean filled = last.requireColumn(change.column()).defaultExpression().isPresent();
        return new Successor(
                between.requireTable(change.table()),
                change,
                last,
                after.table(change.table())
                        .flatMap(table -> table.column(change.column()))
                        .flatMap(Column::defaultExpression)
                        .filter(text -> filled));
    }

    /**
     * The change of type that an operation is, if a column can succeed there: in a table that's in use and keeps its name.
     *
     * @param now the schema before the operation, or in between
     */
    static Optional<ChangeColumnType> change(PhasedOperations way, Schema now, Operation operation, Features features) {
        List<Operation> operations =
                Stream.concat(way.expand().stream(), way.contract().stream()).toList();
        return operation instanceof ChangeColumnType change
                        && keepsItsName(way, change)
                        && new SuccessorLimits(now, operations, features).allow(change)
                ? Optional.of(change)
                : Optional.empty();
    }

    private static boolean keepsItsName(PhasedOperations way, ChangeColumnType change) {
        boolean isOld = way.before()
                .table(change.table())
                .flatMap(table -> table.column(change.column()))
                .isPresent();
        return isOld && Twins.keepsItsName(way, change.table());
    }

    /** Whether an operation behind the change gives the column the default that it has by then. */
    boolean hasDone(Operation operation) {
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

    /** Keys, indexes and checks that come to stand on it; no foreign keys. */
    public List<Rule> rules() {
        return rules(last, change.column());
    }

    /** Keys, indexes and checks over a column, or that mention it; no foreign keys. */
    static List<Rule> rules(Table table, String column) {
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
