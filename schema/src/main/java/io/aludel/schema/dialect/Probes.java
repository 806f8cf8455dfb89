package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;

/**
 * Writes probes: conditions on the catalogue, joined by {@code " & "}, each optionally negated by a leading {@code !}. All true
 * means that the step has happened, all false that it hasn't, anything else that something unexpected is there. A probe is
 * asked only of the step that a dead process left open; all steps before it have happened.
 *
 * <p>Names are spelled as SQL identifiers, in double quotes where the statement has to quote them: a quoted one may hold {@code " & "}
 * itself.
 */
public final class Probes {

    private final Identifiers names;

    public Probes(Identifiers names) {
        this.names = names;
    }

    /** The table is there. */
    public String table(QualifiedName table) {
        return "table " + names.inProbe(table);
    }

    /** The sequence is there. */
    public String sequence(QualifiedName sequence) {
        return "sequence " + names.inProbe(sequence);
    }

    /** The column is there. */
    public String column(QualifiedName table, String column) {
        return "column " + part(table, column);
    }

    /** The constraint is there. */
    public String constraint(QualifiedName table, String constraint) {
        return "constraint " + part(table, constraint);
    }

    /** The constraint is there, and all rows have been found to keep it; of databases that add one without looking at the rows. */
    public String valid(QualifiedName table, String constraint) {
        return "valid " + part(table, constraint);
    }

    /** The trigger is there; of databases whose engine in the runtime is asked for triggers. */
    public String trigger(QualifiedName table, String trigger) {
        return "trigger " + part(table, trigger);
    }

    /** The index is there, and can be used. */
    public String index(QualifiedName table, String index) {
        return "index " + part(table, index);
    }

    /** The column forbids NULL. */
    public String notNull(QualifiedName table, String column) {
        return "notnull " + part(table, column);
    }

    /** The column has a server-side default, whichever it is: catalogues hand back other texts than they were given. */
    public String hasDefault(QualifiedName table, String column) {
        return "default " + part(table, column);
    }

    /** The column is an identity column. */
    public String identity(QualifiedName table, String column) {
        return "identity " + part(table, column);
    }

    /** The column is of the type, which is spelled as the catalogue spells it. */
    public String type(QualifiedName table, String column, String type) {
        return "type " + part(table, column) + " " + type;
    }

    /**
     * For a statement on a table that may run twice and whose effect can't be seen, such as one default replaced by another:
     * always answers that it hasn't happened.
     */
    public String repeatable(QualifiedName table) {
        return not(table(table));
    }

    /** The condition doesn't hold. */
    public static String not(String condition) {
        return "!" + condition;
    }

    /** Both conditions. */
    public static String and(String one, String other) {
        return one + " & " + other;
    }

    private String part(QualifiedName table, String part) {
        return names.inProbe(table) + "." + names.inProbe(part);
    }
}
