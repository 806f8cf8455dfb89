package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects the text of one statement and the values bound in it, left to right.
 *
 * <p>It knows which tables are in reach, innermost select first: columns are written with their table or alias before
 * them, so that a correlated sub-select means what it says.
 */
public final class SqlWriter {
    private final Identifiers identifiers;
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final Set<String> scope = new HashSet<>();

    SqlWriter(Identifiers identifiers) {
        this.identifiers = identifiers;
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

    /** Writes a table where a statement names it, with its alias. */
    void table(TableReference table) {
        text.append(qualifiedName(table));
        if (table.alias().isPresent()) {
            text.append(' ');
            identifier(table.alias().get());
        }
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
    <E> void list(Collection<E> elements, Consumer<E> writing) {
        String separator = "";
        for (E element : elements) {
            text.append(separator);
            writing.accept(element);
            separator = ", ";
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
        String qualifier = qualifier(table);
        if (!scope.add(qualifier)) {
            throw new IllegalArgumentException(
                    describe(table) + " occurs twice in one statement: give one of them an alias, as(\"...\")");
        }
        writing.run();
        scope.remove(qualifier);
    }

    String sql() {
        return text.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
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
