package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the text of one statement and the values bound in it, left to right.
 *
 * <p>It knows which tables are in reach, innermost select first: columns are written with their table or alias before
 * them, so that a correlated sub-select means what it says.
 */
public final class SqlWriter {
    private final Identifiers identifiers;
    private final Wording wording;
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final boolean bindsNulls;
    private final Set<String> scope = new HashSet<>();
    private String changed = "";

    /**
     * Makes one.
     *
     * @param bindsNulls whether null is a parameter too, so that rows with it and without it have one and the same text
     */
    SqlWriter(Identifiers identifiers, Wording wording, boolean bindsNulls) {
        this.identifiers = identifiers;
        this.wording = wording;
        this.bindsNulls = bindsNulls;
    }

    /** Writes SQL as it stands. */
    public void text(String sql) {
        text.append(sql);
    }

    /** Writes a name, quoted. */
    public void identifier(String name) {
        text.append(identifiers.quoted(name));
    }

    /** Writes a placeholder and binds a value to it. */
    public void value(Object value) {
        text.append('?');
        values.add(value);
    }

    /** Writes null. */
    void none() {
        if (bindsNulls) {
            text.append('?');
            values.add(null);
        } else {
            text.append("null");
        }
    }

    /** Writes a placeholder where nothing around it tells its type, and binds a value to it. */
    void typedValue(Object value) {
        Optional<String> type = wording.parameterType(value);
        if (type.isPresent()) {
            text.append("cast(");
            value(value);
            text.append(" as ").append(type.get()).append(')');
        } else {
            value(value);
        }
    }

    /** Writes a value of another type. */
    void cast(Expression<?> value, SqlType<?> type) {
        boolean padded = type.kind() == SqlType.Kind.VARCHAR
                && Number.class.isAssignableFrom(value.javaType())
                && wording.castsNumbersToPaddedTexts();
        text.append(padded ? "cast(rtrim(cast(" : "cast(");
        value.write(this);
        text.append(padded ? " as char(40))) as " : " as ")
                .append(wording.spelled(type))
                .append(')');
    }

    /** Writes texts that are joined. */
    void joinedTexts(List<Expression<?>> texts) {
        boolean byFunction = wording.joinsTextsByFunction();
        text.append(byFunction ? "concat(" : "(");
        separated(texts, byFunction ? ", " : " || ", part -> part.write(this));
        text.append(')');
    }

    /** Writes the quotient of whole numbers. */
    void wholeQuotient(Expression<?> left, Expression<?> right) {
        operation(left, wording.wholeDivision(), right);
    }

    /** Writes an operator between two things, in parentheses, so that no reader needs the precedence. */
    void operation(SqlPart left, String operator, SqlPart right) {
        text.append('(');
        left.write(this);
        text.append(operator);
        right.write(this);
        text.append(')');
    }

    /** Ends a select of which only so many rows are wanted. */
    void limit(long rows) {
        text.append(wording.limit(rows));
    }

    /**
     * Writes a column with its table or alias before it.
     *
     * @throws IllegalArgumentException if no select, update or delete around it names that table
     */
    public void column(ColumnReference<?> column) {
        String qualifier = qualifier(column.table());
        if (!scope.contains(qualifier)) {
            throw new IllegalArgumentException("column " + column.name() + " belongs to " + describe(column.table())
                    + ", which the statement does not name");
        }
        text.append(qualifier).append('.');
        identifier(column.name());
    }

    /** Writes a column of a key so that it's read as it goes back. */
    void key(ColumnReference<?> column) {
        boolean unpadded = column.javaType() == String.class && wording.comparesTextsUnpadded();
        text.append(unpadded ? "cast(" : "");
        column(column);
        text.append(unpadded ? " as text)" : "");
    }

    /** Writes a table where a statement names it, with its alias; one that the statement changes as it's read there. */
    void table(TableReference table) {
        String name = qualifiedName(table);
        boolean apart = name.equals(changed) && table.alias().isPresent();
        text.append(apart ? wording.readWhileChanged(name) : name);
        if (table.alias().isPresent()) {
            text.append(' ');
            identifier(table.alias().get());
        }
    }

    /** Writes a table that an update or a delete changes; before its alias SQLite needs the word. */
    void changed(TableReference table) {
        changed = qualifiedName(table);
        text.append(changed);
        if (table.alias().isPresent()) {
            text.append(" as ");
            identifier(table.alias().get());
        }
    }

    /** Begins a delete. */
    void deleteFrom(TableReference table) {
        text.append("delete ");
        if (table.alias().isPresent() && wording.namesDeletedTables()) {
            identifier(table.alias().get());
            text.append(' ');
        }
        text.append("from ");
        changed(table);
    }

    /** Begins an insert; no alias may stand there. */
    void insertInto(TableReference table) {
        text.append("insert into ").append(qualifiedName(table));
    }

    /** Writes the names of columns in parentheses, without their table. */
    void names(Collection<ColumnReference<?>> columns) {
        text.append(" (");
        list(columns, column -> identifier(column.name()));
        text.append(")");
    }

    /** Writes things with commas between them. */
    <E> void list(Collection<E> elements, Consumer<? super E> writing) {
        separated(elements, ", ", writing);
    }

    private <E> void separated(Collection<E> elements, String separator, Consumer<? super E> writing) {
        String before = "";
        for (E element : elements) {
            text.append(before);
            writing.accept(element);
            before = separator;
        }
    }

    /** Writes a where clause, or nothing. */
    void where(Optional<Condition> condition) {
        if (condition.isPresent()) {
            text.append(" where ");
            condition.get().write(this);
        }
    }

    /**
     * Brings a table into reach while something is written.
     *
     * @throws IllegalArgumentException if an outer statement knows a table by the same name
     */
    void within(TableReference table, Runnable writing) {
        within(List.of(table), writing);
    }

    /**
     * Brings tables into reach while something is written.
     *
     * @throws IllegalArgumentException if one is known by the same name as another, or as one of an outer statement
     */
    void within(List<TableReference> tables, Runnable writing) {
        for (TableReference table : tables) {
            if (!scope.add(qualifier(table))) {
                throw new IllegalArgumentException(
                        describe(table) + " occurs twice in one statement: give one of them an alias, as(\"...\")");
            }
        }
        writing.run();
        tables.forEach(table -> scope.remove(qualifier(table)));
    }

    String sql() {
        return text.toString();
    }

    List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    private String qualifier(TableReference table) {
        return table.alias().isPresent() ? identifiers.quoted(table.alias().get()) : qualifiedName(table);
    }

    private String qualifiedName(TableReference table) {
        String name = identifiers.quoted(table.name());
        return table.schema().isPresent() ? identifiers.quoted(table.schema().get()) + "." + name : name;
    }

    private static String describe(TableReference table) {
        String name = "table " + table.name();
        return table.alias().isPresent() ? name + " as " + table.alias().get() : name;
    }
}
