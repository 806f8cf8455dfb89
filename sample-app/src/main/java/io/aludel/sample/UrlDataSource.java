package io.aludel.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that command-line arguments name. */
final class UrlDataSource {

    private static final String DEFAULT_URL = "jdbc:h2:file:./target/league";
    private static final Set<String> OPTIONS = Set.of("--url", "--user", "--password");

    private UrlDataSource() {}

    /**
     * A data source for {@code --url}, {@code --user} and {@code --password}.
     *
     * @throws IllegalArgumentException for an option or a URL that the sample doesn't know
     */
    static DataSource of(String... args) {
        Map<String, String> options = options(args);
        String url = options.getOrDefault("--url", DEFAULT_URL);
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            h2.setUser(options.getOrDefault("--user", "sa"));
            h2.setPassword(options.getOrDefault("--password", ""));
            return h2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgresql = new PGSimpleDataSource();
            postgresql.setURL(url);
            if (options.containsKey("--user")) {
                postgresql.setUser(options.get("--user"));
            }
            if (options.containsKey("--password")) {
                postgresql.setPassword(options.get("--password"));
            }
            return postgresql;
        }
        throw new IllegalArgumentException("--url must begin with jdbc:h2: or jdbc:postgresql:");
    }

    private static Map<String, String> options(String... args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "usage: [--url jdbc:...] [--user name] [--password secret], not " + args[i]);
            }
            options.put(args[i], args[i + 1]);
        }
        return options;
    }
}
