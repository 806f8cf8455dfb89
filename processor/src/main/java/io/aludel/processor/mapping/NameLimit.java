package io.aludel.processor.mapping;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Keeps names as short as all databases of a root need them.
 *
 * <p>A name that one of them couldn't keep whole is cut and ends in a hash of the whole name, so that names which differ behind the
 * cut stay different, on every machine and in every dialect alike.
 */
final class NameLimit {

    private static final int HASH_DIGITS = 8;

    private final List<Dialect> dialects;

    NameLimit(Collection<String> dialectIds) {
        this.dialects =
                dialectIds.stream().flatMap(id -> Dialects.byId(id).stream()).toList();
    }

    /** The name itself, or as much of it as fits together with its hash. */
    String fit(String name) {
        if (fits(name)) {
            return name;
        }
        String ending = "_" + hash(name);
        int end = name.length();
        while (end > 0 && !fits(name.substring(0, end) + ending)) {
            // By code points: half a character can't be written as UTF-8.
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + ending;
    }

    private boolean fits(String name) {
        return dialects.stream().allMatch(dialect -> dialect.identifiers().fits(name));
    }

    /** Hash of a text, the same on every machine. */
    static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
