package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.DialectLimit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Derby demands of the columns of a table. */
final class DerbyColumns {

    private static final Set<String> NUMBERED = Set.of("tinyint", "smallint", "integer", "bigint");

    private final QualifiedName table;

    DerbyColumns(QualifiedName table) {
        this.table = table;
    }

    void require(Column column) {
        requireType(column);
        requireGeneration(column);
        column.defaultExpression()
                .filter(text -> DerbyTexts.defaultOf(column, text).isEmpty())
                .ifPresent(text -> {
                    throw limit(
                            column,
                            "takes no default but a value of the column's type, the current time or the current user, and not "
                                    + text,
                            "set it in the application");
                });
        boolean zoned = column.type().name().equals("timestamp with time zone");
        if (zoned && (isMoment(column.defaultExpression()) || isMoment(column.onUpdate()))) {
            throw limit(
                    column,
                    "knows no time but that of its JVM's zone, which a moment kept in UTC can't be given",
                    "set it in the application, or keep it without time zone");
        }
        if (column.onUpdate().isPresent() && DerbyTypes.isLarge(column.type())) {
            throw limit(column, "compares no large objects, and so can't tell whether one was left", "set it there");
        }
    }

    private static boolean isMoment(Optional<String> text) {
        return text.map(DerbyTexts::own)
                .filter(own -> MentionedNames.in(own).contain("current_timestamp"))
                .isPresent();
    }

    private void requireType(Column column) {
        String type = column.type().name();
        if (column.type().enumType().isPresent()) {
            throw limit(column, "has no enumerations as types", "keep it by name or by position");
        }
        if (column.type().elementType().isPresent()) {
            throw limit(column, "has no arrays", "keep the values in a table of their own");
        }
        if (type.equals("time with time zone")) {
            throw limit(column, "has no times with a time zone", "keep a moment, or the time and its offset");
        }
        if (type.equals("numeric") && column.type().arguments().isEmpty()) {
            throw limit(
                    column, "keeps five digits of a number whose digits aren't said", "declare precision and scale");
        }
    }

    private void requireGeneration(Column column) {
        Optional<Generation> generation = column.generation();
        if (generation.equals(Optional.of(new Generation.RandomUuid()))) {
            throw limit(column, "makes no UUIDs by itself", "generate them in the application");
        }
        generation.flatMap(Generation::sequenceUsed).ifPresent(sequence -> {
            throw limit(
                    column,
                    "has no default that draws from a sequence, as " + sequence,
                    "let an identity number the rows, or draw in the application");
        });
        if (Clauses.identity(column).isPresent()
                && !NUMBERED.contains(column.type().name())) {
            throw limit(column, "numbers rows by smallint, integer or bigint alone", "declare one of these types");
        }
    }

    private DialectLimit limit(Column column, String fact, String way) {
        return DerbyFeatures.REFUSALS.limit(table, column.name(), fact, way);
    }

    /** Demands of all columns together what none of them tells alone. */
    static void requireTogether(Table table) {
        DerbyColumns columns = new DerbyColumns(table.name());
        List<Column> identities = table.columns().stream()
                .filter(column -> Clauses.identity(column).isPresent())
                .toList();
        if (identities.size() > 1) {
            throw new DialectLimit(
                    table.name(),
                    identities.get(1).name(),
                    "Derby has one identity column in a table, and in " + table.name() + " that's "
                            + identities.get(0).name() + ": number "
                            + identities.get(1).name()
                            + " in the application, or change over in two revisions");
        }
        for (Column column : table.columns()) {
            column.computed().ifPresent(computed -> columns.requirePlain(table, column, computed.expression()));
        }
    }

    /** Demands a primary key beside each column that's given values on update. */
    static void requireKeys(Table table) {
        table.columns().forEach(column -> requireKey(table, column));
    }

    /** Demands a primary key if a column is given values on update. */
    static void requireKey(Table table, Column column) {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        if (column.onUpdate().isPresent() && (key.isEmpty() || key.contains(column.name()))) {
            throw new DerbyColumns(table.name())
                    .limit(
                            column,
                            "gives values on update by a trigger that finds the row by its primary key, of which the column is no part",
                            "declare another primary key");
        }
    }

    private void requirePlain(Table whole, Column column, String expression) {
        MentionedNames names = MentionedNames.in(expression);
        whole.columns().stream()
                .filter(other -> other.computed().isPresent() && names.contain(other.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw limit(
                            column,
                            "computes no column from another computed one, as " + other.name(),
                            "say its expression in full");
                });
    }
}
