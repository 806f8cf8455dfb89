package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.EnumType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Companions;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.RenameEnumValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of enumerations (manual: CREATE TYPE, ALTER TYPE): one comes with the first column that uses it and goes with the
 * last. Values are added in place; when they're taken away or ordered anew, all columns change over to a new type.
 *
 * <p>No catalogue is asked about types. What tells whether one was created is the table or column that it's for; PostgreSQL does
 * all but {@code add value} in the revision's transaction, and that may run twice.
 */
final class PostgresqlEnumerations implements Companions {

    private final Spelling spelling;

    PostgresqlEnumerations(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> ahead(Change change) {
        if (!isConcerned(change)) {
            return List.of();
        }
        if (change.operation() instanceof RenameEnumValue rename) {
            return renameValue(change.before(), rename);
        }
        List<Statement> statements = new ArrayList<>();
        forEachType(change, (type, before, after) -> {
            if (before.isEmpty()) {
                requireFree(change.after(), type);
                statements.add(create(change, type, after));
            } else if (!after.isEmpty() && EnumerationChange.isAddition(before, after)) {
                statements.addAll(additions(subject(change), type, before, after));
            } else if (change.operation() instanceof ChangeColumnType && !after.isEmpty()) {
                statements.addAll(recreation(change.before(), subject(change), type, after));
            }
        });
        return statements;
    }

    @Override
    public List<Statement> behind(Change change) {
        if (!isConcerned(change) || change.operation() instanceof RenameEnumValue) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        forEachType(change, (type, before, after) -> {
            if (after.isEmpty()) {
                statements.add(new Statement("drop type " + type, gone(change), "drop type if exists " + name(type)));
            } else if (!before.isEmpty()
                    && !EnumerationChange.isAddition(before, after)
                    && !(change.operation() instanceof ChangeColumnType)) {
                statements.addAll(recreation(change.after(), subject(change), type, after));
            }
        });
        return statements;
    }

    private interface TypeAction {
        void accept(String type, List<String> before, List<String> after);
    }

    private static boolean isConcerned(Change change) {
        return Stream.concat(change.tablesBefore().stream(), change.tablesAfter().stream())
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().enumType().isPresent());
    }

    /** A table that's there before or after the operation, to be named in probes. */
    private static QualifiedName subject(Change change) {
        return Stream.concat(change.tablesAfter().stream(), change.tablesBefore().stream())
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Never says that it has happened. */
    private String gone(Change change) {
        QualifiedName table = subject(change);
        return change.after().table(table).isPresent()
                ? spelling.probes().repeatable(table)
                : spelling.probes().table(table);
    }

    /** Types whose values aren't the same afterwards; no values: there's no type. */
    private static void forEachType(Change change, TypeAction action) {
        Optional<EnumType> from = change.operation() instanceof ChangeColumnType operation
                ? operation.from().enumType()
                : Optional.empty();
        TreeSet<String> names = new TreeSet<>();
        Stream.concat(change.tablesBefore().stream(), change.tablesAfter().stream())
                .flatMap(table -> table.columns().stream())
                .forEach(column -> column.type().enumType().ifPresent(type -> names.add(type.name())));
        for (String name : names) {
            List<String> preferred = from.filter(type -> type.name().equals(name))
                    .map(EnumType::values)
                    .orElse(List.of());
            List<String> before = merged(lists(change.before(), name), preferred);
            List<String> after = merged(lists(change.after(), name), before);
            if (!before.equals(after)) {
                action.accept(name, before, after);
            }
        }
    }

    private static List<String> merged(List<List<String>> lists, List<String> preferred) {
        return lists.isEmpty() ? List.of() : EnumerationChange.merged(lists, preferred);
    }

    /** The values of a type as the columns have them; the same lists count once, and few texts are read. */
    private static List<List<String>> lists(Schema schema, String type) {
        String text = new EnumType(type, List.of("x")).toString();
        String beginning = text.substring(0, text.length() - "('x')".length()) + "(";
        return schema.tables().values().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::type)
                .filter(candidate -> candidate.name().startsWith(beginning))
                .distinct()
                .flatMap(candidate -> candidate.enumType().stream())
                .map(EnumType::values)
                .toList();
    }

    /** Each table is a type of its name too. */
    private static void requireFree(Schema schema, String type) {
        schema.table(QualifiedName.of(type)).ifPresent(table -> {
            throw new DialectLimit(
                    table.name(),
                    "PostgreSQL has one name for types and tables, and both an enumeration and a table are called "
                            + type + ": give one of them another name");
        });
    }

    private Statement create(Change change, String type, List<String> values) {
        return new Statement(
                "create type " + type,
                probe(change, type),
                "create type " + name(type) + " as enum " + Literals.list(values));
    }

    /** The first column that's there afterwards and has the type, or its table. */
    private String probe(Change change, String type) {
        Table table = change.tablesAfter().stream()
                .filter(t -> t.columns().stream().anyMatch(column -> isOf(column, type)))
                .findFirst()
                .orElseThrow();
        Optional<Table> before = change.before().table(table.name());
        return table.columns().stream()
                .filter(column -> isOf(column, type) && before.isPresent())
                .filter(column -> before.get().column(column.name()).isEmpty())
                .findFirst()
                .map(column -> spelling.probes().column(table.name(), column.name()))
                .orElseGet(() -> before.isPresent()
                        ? spelling.probes().repeatable(table.name())
                        : spelling.probes().table(table.name()));
    }

    private List<Statement> additions(QualifiedName table, String type, List<String> before, List<String> after) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String value = after.get(i);
            if (before.contains(value)) {
                continue;
            }
            String place = after.subList(i + 1, after.size()).stream()
                    .filter(before::contains)
                    .findFirst()
                    .map(next -> " before " + Literals.text(next))
                    .orElse("");
            statements.add(new Statement(
                    "add value " + value + " to type " + type,
                    spelling.probes().repeatable(table),
                    "alter type " + name(type) + " add value if not exists " + Literals.text(value) + place,
                    true));
        }
        return statements;
    }

    /** The first column of those that share the type takes the others along. */
    private List<Statement> renameValue(Schema before, RenameEnumValue rename) {
        Optional<EnumType> type = before.requireTable(rename.table())
                .requireColumn(rename.column())
                .type()
                .enumType();
        boolean done = type.map(EnumType::name)
                .map(name -> lists(before, name).stream()
                        .anyMatch(values -> values.contains(rename.to()) && !values.contains(rename.from())))
                .orElse(true);
        return done
                ? List.of()
                : List.of(new Statement(
                        rename.describe(),
                        spelling.probes().repeatable(rename.table()),
                        "alter type " + name(type.orElseThrow().name()) + " rename value "
                                + Literals.text(rename.from()) + " to " + Literals.text(rename.to())));
    }

    private List<Statement> recreation(Schema schema, QualifiedName subject, String type, List<String> values) {
        String repeatable = spelling.probes().repeatable(subject);
        String old = name(spelling.names().fitted("aludel_old_" + type));
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "put the type " + type + " aside", repeatable, "alter type " + name(type) + " rename to " + old));
        statements.add(new Statement(
                "create type " + type, repeatable, "create type " + name(type) + " as enum " + Literals.list(values)));
        users(schema, type)
                .forEach((table, columns) -> statements.add(new Statement(
                        "change " + table.name() + " over to the new type " + type,
                        repeatable,
                        "alter table " + spelling.names().spell(table.name())
                                + columns.stream()
                                        .map(column -> changeOver(column, type))
                                        .collect(Collectors.joining(",")))));
        statements.add(new Statement("drop the old type " + type, repeatable, "drop type if exists " + old));
        return statements;
    }

    private String changeOver(Column column, String type) {
        String alter = "\n  alter column " + spelling.names().spell(column.name());
        String change = alter + " set data type " + name(type) + " using "
                + spelling.names().spell(column.name()) + "::text::" + name(type);
        return spelling.clauses()
                .defaultOf(column)
                .map(text -> alter + " drop default," + change + "," + alter + " set default " + text)
                .orElse(change);
    }

    private static Map<Table, List<Column>> users(Schema schema, String type) {
        Map<Table, List<Column>> users = new LinkedHashMap<>();
        schema.tables().values().forEach(table -> {
            List<Column> columns = table.columns().stream()
                    .filter(column -> isOf(column, type))
                    .toList();
            if (!columns.isEmpty()) {
                users.put(table, columns);
            }
        });
        return users;
    }

    private static boolean isOf(Column column, String type) {
        return column.type().enumType().filter(t -> t.name().equals(type)).isPresent();
    }

    private String name(String type) {
        return spelling.names().spell(type);
    }
}
