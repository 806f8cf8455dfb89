package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.UpgradeReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Statements that outlive their client: the server holds one back while its client dies, and lets it go when the next start is already there.
 */
final class Orphans {

    /** A number that no call has: the run is killed from outside. */
    private static final int NEVER = 0;

    private final ServerFaults faults;
    private final ServerSite site;

    Orphans(ServerFaults faults, ServerSite site) {
        this.faults = faults;
        this.site = site;
    }

    /**
     * Kills a process whose statement waits in the server for somebody else's transaction.
     *
     * @param before the revision at which the database stands
     * @param statement what begins the statement that is to wait
     * @return whom the next start was told it waits for
     */
    List<String> survives(String before, String statement) throws Exception {
        faults.aludel(faults.source()).upgrade(before);
        Queue<String> holders = new ConcurrentLinkedQueue<>();
        try (Connection blocker = faults.source().getConnection();
                Connection observer = faults.source().getConnection()) {
            blocker.setAutoCommit(false);
            Engine.rows(blocker, "select * from player");
            Process process = HaltedProcess.start(faults.frozen(), faults.url(), "", Way.UPGRADE, NEVER);
            while (waiting(observer, statement).isEmpty()) {
                assertThat(process.isAlive()).isTrue();
                LockSupport.parkNanos(10_000_000);
            }
            process.destroyForcibly().waitFor();
            CompletableFuture<UpgradeReport> next = CompletableFuture.supplyAsync(() -> Aludel.on(faults.source())
                    .migrations(faults.migrations())
                    .listener(new ProgressListener() {
                        @Override
                        public void lockWaiting(Duration time, String holder) {
                            holders.add(holder);
                        }
                    })
                    .build()
                    .upgrade());
            while (holders.isEmpty() && !waiting(observer, statement).isEmpty()) {
                LockSupport.parkNanos(10_000_000);
            }
            blocker.rollback();
            next.get(1, TimeUnit.MINUTES);
        }
        faults.finishes(Way.UPGRADE);
        return List.copyOf(holders);
    }

    /** The statements that wait in the server for a lock. */
    private List<String> waiting(Connection observer, String statement) throws SQLException {
        return Engine.rows(
                observer,
                site == ServerSite.POSTGRESQL
                        ? "select query from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
                                + " and query like '" + statement + "%'"
                        : "select info from information_schema.processlist where state like 'Waiting for table metadata lock'"
                                + " and db = database() and info like '" + statement + "%'");
    }
}
