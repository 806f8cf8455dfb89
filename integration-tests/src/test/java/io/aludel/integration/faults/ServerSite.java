package io.aludel.integration.faults;

import io.aludel.runtime.support.UrlDataSource;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.testservers.OwnServer;
import io.aludel.testservers.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Databases on a server. */
enum ServerSite {
    POSTGRESQL {
        @Override
        String newDatabase() {
            return Servers.newPostgresqlDatabase();
        }

        @Override
        OwnServer own(Path folder) throws IOException {
            return OwnServer.postgresql(folder);
        }
    },
    MARIADB {
        @Override
        String newDatabase() {
            return Servers.newMariadbDatabase();
        }

        @Override
        OwnServer own(Path folder) throws IOException {
            return OwnServer.mariadb(folder);
        }
    };

    /** The URL of a new, empty database. */
    abstract String newDatabase();

    /** A server of one's own, on files of its own. */
    abstract OwnServer own(Path folder) throws IOException;

    Dialect dialect() {
        return Dialects.byId(name().toLowerCase(Locale.ROOT)).orElseThrow();
    }

    /** A client whose sockets can be closed beneath its driver. */
    static UrlDataSource client(String url) {
        return new UrlDataSource(url + "&socketFactory=" + TrackedSockets.class.getName(), "");
    }
}
