package io.aludel.schema.dialect;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The successors of a table, which take over at the same moment: when that of the first is due.
 *
 * @param members at least one
 */
public record Succession(List<Successor> members) {

    public Succession {
        members = List.copyOf(members);
    }

    /** One for each table, in the order of their first members. */
    public static List<Succession> of(List<Successor> successors) {
        return successors.stream()
                .collect(Collectors.groupingBy(
                        successor -> successor.table().name(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Succession::new)
                .toList();
    }

    /**
     * What operations are rendered into where some of them are changes of type in whose place a column comes.
     *
     * @param rendering renders all others
     * @param succeed renders those of a table
     */
    public static List<Statement> statements(
            Schema before,
            List<Operation> operations,
            List<Successor> successors,
            Rendering rendering,
            BiFunction<Succession, Schema, List<Statement>> succeed) {
        List<Succession> coming = of(successors);
        List<Statement> statements = new ArrayList<>();
        List<Operation> others = new ArrayList<>();
        List<Successor> past = new ArrayList<>();
        Schema start = before;
        for (Operation operation : operations) {
            if (past.stream().anyMatch(done -> done.change().equals(operation))) {
                continue;
            }
            Optional<Succession> due = coming.stream()
                    .filter(candidate -> candidate.holds(operation))
                    .findFirst();
            if (due.isEmpty() && past.stream().noneMatch(done -> done.hasDone(operation))) {
                others.add(operation);
                continue;
            }
            Schema now = Operations.apply(start, others);
            statements.addAll(rendering.statements(start, others));
            others.clear();
            if (due.isPresent()) {
                statements.addAll(succeed.apply(due.get(), now));
                past.addAll(due.get().members());
                start = due.get().over(now);
            } else {
                start = operation.applyTo(now);
            }
        }
        statements.addAll(rendering.statements(start, others));
        return statements;
    }

    private boolean holds(Operation operation) {
        return members.stream().anyMatch(member -> member.change().equals(operation));
    }

    /** The table's name. */
    public QualifiedName table() {
        return members.get(0).table().name();
    }

    /** The table as they take over. */
    public Table last() {
        return members.get(0).last();
    }

    /** Keys, indexes and checks that come to stand on them; no foreign keys. */
    public List<Rule> rules() {
        return members.stream()
                .flatMap(member -> member.rules().stream())
                .distinct()
                .toList();
    }

    /** Foreign keys that come to stand on them, on either side. */
    public List<Schema.Reference> references(Schema now) {
        return members.stream()
                .flatMap(member -> now
                        .referencesOver(new ColumnName(table(), member.change().column()))
                        .stream())
                .distinct()
                .toList();
    }

    /** Columns of the table, with those that come in the place of old ones. */
    public List<String> columns(List<String> columns) {
        return columns.stream().map(this::column).toList();
    }

    /** A column of the table, or the one that comes in its place. */
    public String column(String column) {
        return members.stream()
                .filter(member -> member.change().column().equals(column))
                .map(Successor::name)
                .findFirst()
                .orElse(column);
    }

    /** Such as {@code player.score as bigint}. */
    public String describe() {
        return members.stream().map(Successor::describe).collect(Collectors.joining(", "));
    }

    /** A schema with the new columns beside the old. */
    public Schema beside(Schema schema) {
        return Operations.apply(
                schema, members.stream().<Operation>map(Successor::added).toList());
    }

    /** A schema in which they have taken over. */
    public Schema over(Schema schema) {
        return Operations.apply(
                schema, members.stream().<Operation>map(Successor::change).toList());
    }
}
