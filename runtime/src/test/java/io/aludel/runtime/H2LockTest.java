package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.PoolOfOne;
import io.aludel.runtime.support.UrlDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the lock of H2 depends on who else can open the database. */
@Timeout(120)
class H2LockTest {
    @Test
    void ofEightThatStartAtOnceOnAnH2ServerOneAppliesEachRevision() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        try {
            UrlDataSource source = serverDatabase(server);
            List<UpgradeReport> reports = LockTest.atOnce(
                    () -> Aludel.on(source).migrations(League.all()).build().upgrade());
            assertThat(reports.stream().flatMap(report -> report.revisions().stream()))
                    .hasSize(4);
        } finally {
            server.stop();
        }
    }

    @Test
    void anotherProcessOfAnH2ServerIsKeptOutByTheRowLock() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        try {
            UrlDataSource source = serverDatabase(server);
            Aludel.on(source).migrations(League.upTo(League.INIT)).build().upgrade();
            try (Connection other = source.getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select * from aludel_journal where revision = '' for update");
                assertThatThrownBy(() -> Aludel.on(source)
                                .migrations(League.all())
                                .lockTimeout(Duration.ofMillis(50))
                                .build()
                                .upgrade())
                        .hasMessageStartingWith("[LockTimeout]")
                        .hasMessageContaining("H2 session ");
                other.rollback();
            }
            Aludel.on(source).migrations(League.all()).build().upgrade();
        } finally {
            server.stop();
        }
    }

    @Test
    void anH2ServerNeedsASecondConnectionAndSaysSo() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        try (PoolOfOne pool = new PoolOfOne(serverDatabase(server), Duration.ofMillis(100))) {
            assertThatThrownBy(() -> Aludel.on(pool.dataSource())
                            .migrations(League.all())
                            .build()
                            .upgrade())
                    .hasMessageStartingWith(
                            "[LockUnsafe] on an H2 server the migration lock needs a second connection");
        } finally {
            server.stop();
        }
    }

    @Test
    void anInMemoryDatabaseWithoutNameIsOneConnectionsOwn() throws Exception {
        try (PoolOfOne pool = new PoolOfOne(new UrlDataSource("jdbc:h2:mem:", "sa"), Duration.ofMillis(1))) {
            Aludel aludel =
                    Aludel.on(pool.dataSource()).migrations(League.all()).build();
            assertThat(aludel.upgrade().revisions()).hasSize(4);
            assertThat(aludel.upgrade().revisions()).isEmpty();
        }
    }

    private static UrlDataSource serverDatabase(Server server) {
        return new UrlDataSource(
                "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:served_" + server.getPort()
                        + ";DB_CLOSE_DELAY=-1",
                "sa");
    }
}
