package io.aludel.schema.history;

import java.util.Map;

/**
 * One hash over a set of revisions, by which a database tells at a glance that it's up to date.
 *
 * <p>It's the hex SHA-256 over the lines {@code id + " " + checksum + "\n"}, sorted. An example: the revisions {@code 0001_init}
 * with checksum {@code sha256:aa} and {@code 0002_create_teams} with {@code sha256:bb} give the text {@code "0001_init
 * sha256:aa\n0002_create_teams sha256:bb\n"} and so the chain {@code eba7dc42bbf94ea5d792fdf8a07d8388f064cad5b4406bd86342e9b1591ec164}.
 */
public final class Chain {

    private Chain() {}

    /**
     * The hash of a set of revisions on one database.
     *
     * @param checksums the {@link Checksum} of each revision by its id
     */
    public static String of(Map<String, String> checksums) {
        StringBuilder lines = new StringBuilder();
        checksums.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .sorted()
                .forEach(lines::append);
        return Sha256.hex(lines.toString());
    }
}
