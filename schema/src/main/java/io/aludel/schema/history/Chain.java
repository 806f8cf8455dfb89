package io.aludel.schema.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One hash over a set of revisions, by which a database tells at a glance that it's up to date.
 *
 * <p>It's the hex SHA-256 over the lines {@code id + " " + checksum + "\n"}, sorted, with the ids of its parents behind the checksum of a
 * revision that has some, a blank before each. An example: the revisions {@code 0001_init} with checksum {@code sha256:aa} and {@code
 * 0002_create_teams}, which follows it, with {@code sha256:bb} give the text {@code "0001_init sha256:aa\n0002_create_teams sha256:bb
 * 0001_init\n"} and so the chain {@code a8d42f19835b03667eb45e5de0d2dda12e0813ee3ea64cc5c7de4b106240c50b}.
 */
public final class Chain {

    private Chain() {}

    /**
     * The hash of a set of revisions on one database.
     *
     * @param links the {@link #link} of each revision by its id
     */
    public static String of(Map<String, String> links) {
        List<String> lines = new ArrayList<>();
        links.forEach((id, link) -> lines.add(id + " " + link));
        return Fingerprint.ofLines(lines);
    }

    /**
     * What binds a revision to those that it follows.
     *
     * @param checksum its {@link Checksum}
     * @param parents the ids of those that it follows, sorted
     */
    public static String link(String checksum, List<String> parents) {
        return parents.isEmpty() ? checksum : checksum + " " + String.join(" ", parents);
    }
}
