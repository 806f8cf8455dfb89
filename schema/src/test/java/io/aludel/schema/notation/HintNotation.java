package io.aludel.schema.notation;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.Hints.IndexName;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hints of which one after the other is read. */
final class HintNotation {

    private static final Pattern RENAME = Pattern.compile(
            "(?<what>rename value (?<column>\\S+)|rename|move sequence|move) (?<name>\\S+) <- (?<old>\\S+)");

    private final Map<QualifiedName, QualifiedName> tables = new TreeMap<>();
    private final Map<ColumnName, String> columns = new TreeMap<>();
    private final Set<String> drops = new TreeSet<>();
    private final Map<ColumnName, String> backfills = new TreeMap<>();
    private final Map<ColumnName, String> conversions = new TreeMap<>();
    private final Map<ColumnName, SortedMap<String, String>> values = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    private final Set<IndexName> concurrently = new TreeSet<>();
    private boolean dataStep;

    Hints read(String text) {
        Pieces.parted(text, ';').forEach(this::add);
        return new Hints(tables, columns, drops, backfills, conversions, values, sequences, concurrently, dataStep);
    }

    private void add(String hint) {
        String[] words = hint.split(" ", 3);
        switch (words[0]) {
            case "" -> {
                // No hint at all.
            }
            case "rename", "move" -> addRename(Pieces.matched(RENAME, hint));
            case "drop" -> drops.add(words[1]);
            case "backfill" -> backfills.put(Pieces.column(words[1]), words[2]);
            case "convert" -> conversions.put(Pieces.column(words[1]), words[2]);
            case "concurrently" -> concurrently.add(new IndexName(Pieces.name(words[1]), words[2]));
            case "data" -> dataStep = true;
            default -> throw new IllegalArgumentException("no hint: " + hint);
        }
    }

    private void addRename(Matcher rename) {
        String name = rename.group("name");
        String old = rename.group("old");
        if (rename.group("column") != null) {
            values.computeIfAbsent(Pieces.column(rename.group("column")), column -> new TreeMap<>())
                    .put(name, old);
        } else if (rename.group("what").equals("move sequence")) {
            sequences.put(Pieces.name(name), Pieces.name(old));
        } else if (rename.group("what").equals("move") || !name.contains(".")) {
            tables.put(Pieces.name(name), Pieces.name(old));
        } else {
            columns.put(Pieces.column(name), old);
        }
    }
}
