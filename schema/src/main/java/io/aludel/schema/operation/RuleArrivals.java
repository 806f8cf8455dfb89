package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.List;

/** Which keys, checks and indexes of the schema afterwards are missing so far, and which of them may come in expand. */
final class RuleArrivals {

    private final Schema before;
    private final Schema after;
    private final Lineage lineage;

    RuleArrivals(Schema before, Schema after, Lineage lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
    }

    /** The additions of all that's missing. */
    List<Operation> all(Schema now) {
        return missing(now).stream().map(this::add).toList();
    }

    /** The additions of what's missing and can come in expand. */
    List<Operation> safe(Schema now) {
        return missing(now).stream()
                .filter(rule -> isSafe(rule, now))
                .map(this::add)
                .toList();
    }

    private List<Rule> missing(Schema now) {
        return after.tables().values().stream()
                .flatMap(table -> {
                    List<Rule.Id> there = Rule.of(now.requireTable(table.name())).stream()
                            .map(Rule::id)
                            .toList();
                    return Rule.of(table).stream().filter(rule -> !there.contains(rule.id()));
                })
                .toList();
    }

    /** Whether a rule that's new can neither fail on rows nor stop old code: it may come in expand. */
    private boolean isSafe(Rule rule, Schema now) {
        Table table = after.requireTable(rule.table());
        boolean ready = rule.columns().stream()
                        .allMatch(column ->
                                now.requireTable(rule.table()).column(column).isPresent())
                && rule.texts().stream().allMatch(text -> ColumnPhases.isFinal(table, text, now));
        return ready && (rule.isPlainIndex() || isWiderEnumeration(rule, now));
    }

    /** Whether it's a check of an enumeration that was narrower before. */
    private boolean isWiderEnumeration(Rule rule, Schema now) {
        return after.requireTable(rule.table())
                .constraint(rule.name())
                .filter(constraint -> rule.kind() == Rule.Kind.CHECK)
                .flatMap(constraint -> Enumerations.values((Check) constraint))
                .filter(wide -> {
                    ColumnName name = new ColumnName(rule.table(), wide.column());
                    Column current = now.requireTable(rule.table()).requireColumn(wide.column());
                    Column goal = after.requireTable(rule.table()).requireColumn(wide.column());
                    return current.type().equals(goal.type())
                            && lineage.renamedValues(name).isEmpty()
                            && lineage.columnBefore(name)
                                    .flatMap(old -> Enumerations.values(before.requireTable(old.table()), old.column()))
                                    .filter(narrow -> Enumerations.isWithin(narrow, wide))
                                    .isPresent();
                })
                .isPresent();
    }

    private Operation add(Rule rule) {
        return lineage.isAddedConcurrently(rule.id()) && rule.add() instanceof AddIndex add
                ? new AddIndex(add.table(), add.index(), true)
                : rule.add();
    }
}
