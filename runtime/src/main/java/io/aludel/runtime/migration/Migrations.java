package io.aludel.runtime.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The history of an application's schema, implemented by the generated index.
 *
 * <p>Everything but {@link #load} answers from constants: no class of a migration is loaded to find out that nothing
 * has to run.
 */
public interface Migrations {
    /** Returns the name of the root, for example {@code league}. */
    String name();

    /** Returns the databases for which every revision holds SQL. */
    Set<Database> databases();

    /** Returns the recorded revisions, parents before their children. */
    List<Revision> revisions();

    /** Returns the draft: what the model of today adds to the recorded history; empty when nothing is pending. */
    Optional<Revision> draft();

    /**
     * Returns the hash of the whole recorded history, which an up-to-date database holds too: the hex SHA-256 of the
     * sorted lines {@code id + " " + checksum + "\n"} of all recorded revisions, with the ids of the parents behind the checksum,
     * a blank before each.
     */
    String chain(Database database);

    /**
     * Returns the fingerprint of the tables and columns of a database that has the whole recorded history: the hex SHA-256 of the
     * sorted lines {@code table.column type 1\n}, 1 for a column that refuses NULL and else 0, as the catalogue tells them but
     * in lower case. Empty where tables are declared in schemas of their own.
     */
    default Optional<String> catalogue(Database database) {
        return Optional.empty();
    }

    /**
     * Returns the short way of a fresh database from a revision on, where one was made.
     *
     * @param first the first revision that is to be applied
     */
    default Optional<Fold> fold(Database database, String first) {
        return Optional.empty();
    }

    /**
     * Loads the migration of a revision.
     *
     * @param id the id of a recorded revision or of the draft
     * @throws IllegalArgumentException if there is no such revision
     */
    Migration load(String id);
}
