package io.aludel.integration.faults;

import io.aludel.integration.faults.TappedDataSource.Tap;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** What goes wrong at a call while the process lives on, and says so to its caller. */
enum Injected {
    /** Everything that writes fails from the call on, and is left undone. */
    DISK_FULL("disk full") {
        @Override
        boolean strikes(int call, int at, String what) {
            return call >= at && writes(what);
        }

        @Override
        SQLException failure(String dialect) {
            return new SQLException(
                    "disk full", STATES_FULL.getOrDefault(dialect, "53100"), CODES_FULL.getOrDefault(dialect, 0));
        }
    },

    /** The one call is refused, and all others are not. */
    DENIED("permission denied") {
        @Override
        boolean strikes(int call, int at, String what) {
            // No database refuses these; a connection that can't be closed is none of a permission.
            return call == at && !what.equals("close");
        }

        @Override
        SQLException failure(String dialect) {
            return new SQLException(
                    "permission denied",
                    STATES_DENIED.getOrDefault(dialect, "42501"),
                    CODES_DENIED.getOrDefault(dialect, 0));
        }
    };

    private static final Map<String, String> STATES_FULL =
            Map.of("mariadb", "HY000", "h2", "90031", "sqlite", "", "derby", "XSDG0", "duckdb", "", "hsqldb", "S1000");
    private static final Map<String, Integer> CODES_FULL =
            Map.of("mariadb", 1021, "h2", 90031, "sqlite", 13, "derby", 45000, "hsqldb", -452);
    private static final Map<String, String> STATES_DENIED =
            Map.of("mariadb", "42000", "h2", "90096", "sqlite", "", "derby", "42502", "duckdb", "");
    private static final Map<String, Integer> CODES_DENIED =
            Map.of("mariadb", 1142, "h2", 90096, "sqlite", 8, "derby", 30000, "hsqldb", -5501);

    private final String fault;

    Injected(String fault) {
        this.fault = fault;
    }

    /** Whether a call goes wrong. */
    abstract boolean strikes(int call, int at, String what);

    /** What its caller is told, as the database's driver tells it. */
    abstract SQLException failure(String dialect);

    Tap at(int at, String dialect) {
        return (call, what) -> {
            if (strikes(call, at, what)) {
                throw failure(dialect);
            }
        };
    }

    static boolean writes(String what) {
        String word = what.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
        return switch (word) {
            case "select", "values", "pragma", "close", "rollback", "set", "setschema", "setcatalog", "show" -> false;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return fault;
    }
}
