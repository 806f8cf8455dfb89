package io.aludel.integration.faults;

import io.aludel.runtime.support.UrlDataSource;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.testservers.Servers;
import java.util.Locale;

/** Databases on a server. */
enum ServerSite {
    POSTGRESQL {
        @Override
        String newDatabase() {
            return Servers.newPostgresqlDatabase();
        }
    },
    MARIADB {
        @Override
        String newDatabase() {
            return Servers.newMariadbDatabase();
        }
    };

    /** The URL of a new, empty database. */
    abstract String newDatabase();

    Dialect dialect() {
        return Dialects.byId(name().toLowerCase(Locale.ROOT)).orElseThrow();
    }

    /** A client whose sockets can be closed beneath its driver. */
    static UrlDataSource client(String url) {
        return new UrlDataSource(url + "&socketFactory=" + TrackedSockets.class.getName(), "");
    }
}
