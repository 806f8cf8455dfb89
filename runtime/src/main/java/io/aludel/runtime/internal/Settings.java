package io.aludel.runtime.internal;

import io.aludel.runtime.migration.CatalogueCheck;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.ProgressListener;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the application asked for.
 *
 * @param dataSource where connections come from
 * @param migrations the history of the code
 * @param schema the schema to work in, as declared; empty for the connection's own
 * @param listener who hears of progress
 * @param application name and version of the application, for the history and for those who wait
 * @param lockTimeout how long one call waits for locks
 * @param tableLockTimeout how long one statement waits for a table before it steps back
 * @param statementTimeout how long one statement may run; empty for no limit
 * @param deadline how long one call may take; empty for no limit
 * @param draftAllowed whether a draft is applied
 * @param unknownAllowed whether revisions that the code does not know are let be
 * @param catalogueCheck what compares the live catalogue with a schema; empty for the fingerprint of the newest one
 */
public record Settings(
        DataSource dataSource,
        Migrations migrations,
        Optional<String> schema,
        ProgressListener listener,
        String application,
        Duration lockTimeout,
        Duration tableLockTimeout,
        Optional<Duration> statementTimeout,
        Optional<Duration> deadline,
        boolean draftAllowed,
        boolean unknownAllowed,
        Optional<CatalogueCheck> catalogueCheck) {
    /** Hides the data source, which may print a URL. */
    @Override
    public String toString() {
        return application;
    }
}
