package io.aludel.schema.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * Names that things bear only while a revision runs: stable, unique, and short enough for every database.
 *
 * <p>63 bytes is PostgreSQL's limit (manual, section 4.1.1), the shortest of all supported databases; it cuts longer names
 * without an error, so that two of them could become one.
 */
public final class TemporaryName {

    private static final int MAXIMUM_BYTES = 63;
    private static final int HASH_DIGITS = 8;

    private TemporaryName() {}

    /** {@code aludel_old_<name>}: something that leaves in contract and whose name is needed in expand. */
    public static String old(String name, Predicate<String> taken) {
        return unused("aludel_old_", name, taken);
    }

    /** {@code aludel_twin_<name>}: what stands on the twin of a column whose name is about to change. */
    public static String twin(String name) {
        return fitted("aludel_twin_" + name);
    }

    /** {@code aludel_new_<name>}: a column of another type that's going to have the name. */
    public static String next(String name) {
        return fitted("aludel_new_" + name);
    }

    /** {@code aludel_swap_<name>}: a stop on the way of things that exchange their names. */
    static String swap(String name, Predicate<String> taken) {
        return unused("aludel_swap_", name, taken);
    }

    private static String unused(String prefix, String name, Predicate<String> taken) {
        String candidate = fitted(prefix + name);
        for (int number = 2; taken.test(candidate); number++) {
            candidate = fitted(prefix + number + "_" + name);
        }
        return candidate;
    }

    private static String fitted(String name) {
        if (bytes(name) <= MAXIMUM_BYTES) {
            return name;
        }
        String end = "_" + hash(name);
        int length = name.length();
        while (bytes(name.substring(0, length)) + end.length() > MAXIMUM_BYTES) {
            length = name.offsetByCodePoints(length, -1);
        }
        return name.substring(0, length) + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
