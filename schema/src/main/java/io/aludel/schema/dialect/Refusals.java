package io.aludel.schema.dialect;

import io.aludel.schema.Deferral;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What several databases refuse or leave out, each in the same words.
 *
 * @param id of the dialect
 * @param database what messages call the database
 */
public record Refusals(String id, String database) {

    /** A limit: the database {@code has no arrays}, as a member of a table needs it, and what to do instead. */
    public DialectLimit limit(QualifiedName table, String member, String fact, String way) {
        return new DialectLimit(
                table,
                member,
                database + " " + fact + ", as " + member + " of " + table + " needs it: " + way + ", or take "
                        + fromTheDialects());
    }

    /** How a message about one database ends. */
    public String fromTheDialects() {
        return database + " from the dialects";
    }

    /**
     * What options of a table that's created give where no table has any: nothing.
     *
     * @throws DialectLimit when some are declared for this database
     */
    public String options(Table table) {
        Optional.ofNullable(table.options().get(id)).ifPresent(options -> {
            throw option(table.name(), String.join(", ", options.keySet()));
        });
        return "";
    }

    /** A limit: no table has options. */
    public DialectLimit option(QualifiedName table, String options) {
        return new DialectLimit(
                table,
                database + " has no options of tables, such as " + options + " of " + table + ": take them away");
    }

    /**
     * Demands that a key is checked at once.
     *
     * @throws DialectLimit when it's to be checked later
     */
    public void requireAtOnce(QualifiedName table, String key, Deferral deferral) {
        if (deferral != Deferral.NONE) {
            throw new DialectLimit(
                    table,
                    key,
                    database + " checks every key with each statement, never later, and the key " + key + " of " + table
                            + " is " + deferral + ": take that away, or " + fromTheDialects());
        }
    }

    /**
     * Demands that a key takes no two NULLs for the same.
     *
     * @throws DialectLimit when it does
     */
    public void requireNullsDistinct(QualifiedName table, UniqueKey key) {
        if (key.nullsNotDistinct()) {
            throw new DialectLimit(
                    table,
                    key.name(),
                    database + " takes no two NULLs for the same, as the key " + key.name() + " of " + table
                            + " demands: forbid NULL there, or take " + fromTheDialects());
        }
    }

    /**
     * Demands that a unique index is over whole columns of all rows.
     *
     * @throws DialectLimit when it isn't
     */
    public void requirePlain(QualifiedName table, Index index) {
        boolean partial = index.where().isPresent() || index.parts().stream().anyMatch(Index.Part::expression);
        if (index.unique() && partial) {
            throw new DialectLimit(
                    table,
                    index.name(),
                    database + " has neither partial indexes nor indexes over expressions, and without " + index.name()
                            + " of " + table + " it would keep rows that shall not be: take it away, or "
                            + fromTheDialects());
        }
    }

    /** The comments of a table and its columns, of which the database keeps none. */
    public List<Unsupported> comments(Table table) {
        List<Unsupported> all = new ArrayList<>();
        table.comment().ifPresent(text -> all.add(comment(table, Optional.empty())));
        table.columns().stream()
                .filter(column -> column.comment().isPresent())
                .forEach(column -> all.add(comment(table, Optional.of(column.name()))));
        return all;
    }

    private Unsupported comment(Table table, Optional<String> column) {
        return new Unsupported(
                table.name(),
                column,
                database + " keeps no comments: that of "
                        + column.map(name -> name + " of ").orElse("") + table.name() + " stays in the sources",
                "nothing, as it's for readers alone");
    }

    /**
     * An index that's another one there, or none, so that reading may be slower.
     *
     * @param fact what the database lacks and what it makes of the index
     */
    public Unsupported slower(QualifiedName table, Index index, String fact) {
        return new Unsupported(
                table,
                Optional.of(index.name()),
                database + " " + fact,
                "nothing if reading may be slower there, or take " + fromTheDialects());
    }
}
