package io.aludel.benchmarks;

import java.nio.file.Path;
import javax.sql.DataSource;

/** A way to bring a database to the newest revision. */
interface Migrator {

    /**
     * Does what an application does when it starts.
     *
     * @param database where to
     * @param folder the history in the files of this way, for one kind of database
     */
    void migrate(DataSource database, Path folder) throws Exception;
}
