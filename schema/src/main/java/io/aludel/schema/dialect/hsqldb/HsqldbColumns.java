package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.PlainValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What HSQLDB demands of the columns of a table. */
final class HsqldbColumns {

    private static final Pattern EMPTY_ARRAY = Pattern.compile("(?i)array\\s*+\\[\\s*+]");

    private final QualifiedName table;

    HsqldbColumns(QualifiedName table) {
        this.table = table;
    }

    void require(Column column) {
        if (column.type().enumType().isPresent()) {
            throw limit(column, "has no enumerations as types", "keep it by name or by position");
        }
        if (column.generation().equals(Optional.of(new Generation.RandomUuid()))) {
            throw limit(column, "makes no UUIDs by itself", "generate them in the application");
        }
        column.defaultExpression().filter(text -> !isTaken(PlainValue.of(text))).ifPresent(text -> {
            throw limit(
                    column,
                    "takes no default but a literal, the current time or the current user, and not " + text,
                    "set it in the application");
        });
        Optional<QualifiedName> sequence = column.generation().flatMap(Generation::sequenceUsed);
        if ((column.onUpdate().isPresent() || sequence.isPresent())
                && column.name().indexOf('"') >= 0) {
            throw limit(
                    column,
                    "forgets quotes within names in its triggers, by which alone it draws from sequences and touches rows",
                    "give it another name");
        }
        if (table.schema().isPresent()
                && sequence.filter(name -> name.schema().isEmpty()).isPresent()) {
            throw limit(
                    column,
                    "looks for sequences without schema in that of the table",
                    "declare the schema of " + sequence.get());
        }
        requireComment(column.name(), column.comment());
    }

    private static boolean isTaken(PlainValue value) {
        return value.isLiteral()
                || value.isFunction()
                || EMPTY_ARRAY.matcher(value.text()).matches();
    }

    /** A comment in which a line would be taken for a head of the SQL file; HSQLDB decodes no escapes there. */
    private void requireComment(String column, Optional<String> comment) {
        if (isEscaped(comment)) {
            throw new DialectLimit(table, column, commentOf(table + "." + column));
        }
    }

    void requireComment(Optional<String> comment) {
        if (isEscaped(comment)) {
            throw new DialectLimit(table, commentOf(table.toString()));
        }
    }

    private static boolean isEscaped(Optional<String> comment) {
        return comment.filter(text -> Literals.text(text).startsWith("U&")).isPresent();
    }

    private static String commentOf(String subject) {
        return "HSQLDB takes no escapes in comments, so that of " + subject
                + " can't stand in a file of SQL: let no line of it begin with -- aludel";
    }

    private DialectLimit limit(Column column, String fact, String fix) {
        return new DialectLimit(
                table,
                column.name(),
                "HSQLDB " + fact + ", as " + column.name() + " of " + table + " asks for: " + fix
                        + ", or take HSQLDB from the dialects");
    }

    /** Demands that there's one identity column at most. */
    static void requireOneIdentity(Table table) {
        List<Column> identities = table.columns().stream()
                .filter(column -> Clauses.identity(column).isPresent())
                .toList();
        if (identities.size() > 1) {
            throw new DialectLimit(
                    table.name(),
                    identities.get(1).name(),
                    "HSQLDB has one identity column in a table, and in " + table.name() + " that's "
                            + identities.get(0).name() + ": let "
                            + identities.get(1).name() + " draw from a sequence, or change over in two revisions");
        }
    }

    /** Demands that no two keys are over the same columns. */
    static void requireKeysApart(Table table) {
        for (int i = 0; i < table.uniqueKeys().size(); i++) {
            List<String> columns = table.uniqueKeys().get(i).columns();
            boolean primary = table.primaryKey()
                    .filter(key -> isSame(key.columns(), columns))
                    .isPresent();
            boolean unique = table.uniqueKeys().subList(0, i).stream().anyMatch(key -> isSame(key.columns(), columns));
            if (primary || unique) {
                String name = table.uniqueKeys().get(i).name();
                throw new DialectLimit(
                        table.name(),
                        name,
                        "HSQLDB has one key over the same columns, and for " + name + " of " + table.name()
                                + " there's another one: take one of them away");
            }
        }
    }

    private static boolean isSame(List<String> columns, List<String> others) {
        return columns.size() == others.size() && columns.containsAll(others);
    }
}
