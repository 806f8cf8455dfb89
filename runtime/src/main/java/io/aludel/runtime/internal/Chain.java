package io.aludel.runtime.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The hash of all applied revisions, by which a start that has nothing to do is known. */
final class Chain {
    private Chain() {}

    /**
     * Returns the hex SHA-256 of the sorted lines.
     *
     * @param lines for each revision its id, a blank and its checksum
     */
    static String of(Collection<String> lines) {
        String text = lines.stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
        return HexFormat.of().formatHex(sha256(text));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
