package io.aludel.processor.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Java identifiers made of names that a database allows: any characters, reserved words, two names that differ in case only.
 *
 * <p>One instance is one scope, in which every identifier is given out once.
 */
final class JavaIdentifiers {

    private final Set<String> taken;

    JavaIdentifiers(Set<String> reserved) {
        this.taken = new HashSet<>(reserved);
    }

    /** {@code teamId} for {@code team_id}. */
    static String camelCase(String name) {
        List<String> words = words(name);
        String first = words.get(0);
        int end = first.offsetByCodePoints(0, 1);
        return first.substring(0, end).toLowerCase(Locale.ROOT)
                + first.substring(end)
                + words.stream().skip(1).map(JavaIdentifiers::capitalised).collect(Collectors.joining());
    }

    /** {@code TeamMembers} for {@code team_members}. */
    static String pascalCase(String name) {
        return words(name).stream().map(JavaIdentifiers::capitalised).collect(Collectors.joining());
    }

    /** {@code TEAM_MEMBERS} for {@code team_members}. */
    static String upperSnakeCase(String name) {
        return String.join("_", words(name)).toUpperCase(Locale.ROOT);
    }

    /**
     * The identifier itself when it's free, otherwise with the first number from 2 that is; an identifier that Java doesn't
     * allow is made one that it does.
     */
    String give(String wanted) {
        String legal = legal(wanted);
        String identifier = legal;
        for (int n = 2; !taken.add(identifier); n++) {
            identifier = legal + n;
        }
        return identifier;
    }

    private static String legal(String wanted) {
        if (SourceVersion.isKeyword(wanted, SourceVersion.latest()) || wanted.equals("_")) {
            return wanted + "_";
        }
        return Character.isJavaIdentifierStart(wanted.codePointAt(0)) ? wanted : "_" + wanted;
    }

    /** Runs of letters and digits; words that are upper case altogether are lowered, so that {@code TEAM_ID} is team and id. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(lowered(word.toString()));
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(lowered(word.toString()));
        }
        return words.isEmpty() ? List.of("unnamed") : words;
    }

    private static String lowered(String word) {
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        return shouted ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static String capitalised(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }
}
