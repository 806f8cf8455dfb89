package io.aludel.integration.feature;

import io.aludel.integration.model.RowScript;
import io.aludel.schema.Schema;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.notation.Notation;
import io.aludel.schema.operation.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that a schema can declare, or a change of one, as {@code features.txt} says it.
 *
 * @param name what it's called in the table
 * @param facts its lines by key
 */
record Feature(String name, Map<String, String> facts) {

    private static final Path FILE = Path.of("src", "test", "resources", "features.txt");
    private static final Pattern FACT = Pattern.compile("(before|schema|hints)( \\w+)?: .*");

    static List<Feature> all() {
        try {
            String text = Files.readString(FILE).replaceAll("(?m)^#.*\n", "");
            List<Feature> all = new ArrayList<>();
            for (String part : text.split("(?m)^== ", -1)) {
                if (!part.isBlank()) {
                    all.add(parse(part));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Feature parse(String part) {
        List<String> lines = part.lines().toList();
        Map<String, String> facts = new LinkedHashMap<>();
        String script = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.equals("rows before:") || line.equals("rows:")) {
                script = line.substring(0, line.length() - 1);
                facts.put(script, "");
            } else if (!script.isEmpty()) {
                facts.merge(script, line + "\n", String::concat);
            } else if (FACT.matcher(line).matches()) {
                int colon = line.indexOf(": ");
                facts.put(line.substring(0, colon), line.substring(colon + 2));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException("in " + lines.get(0) + ": " + line);
            }
        }
        return new Feature(lines.get(0), facts);
    }

    private Optional<String> fact(String key, String dialect) {
        return Optional.ofNullable(facts.get(key + " " + dialect)).or(() -> Optional.ofNullable(facts.get(key)));
    }

    Schema before(String dialect) {
        return fact("before", dialect).map(Notation::schema).orElse(Schema.EMPTY);
    }

    Schema after(String dialect) {
        return Notation.schema(fact("schema", dialect).orElseThrow());
    }

    /** What leads from the one to the other. */
    List<Operation> operations(String dialect) {
        Hints hints = Notation.hints(fact("hints", dialect).orElse(""));
        Difference difference = SchemaDiffer.diff(before(dialect), after(dialect), hints);
        if (!difference.problems().isEmpty()) {
            throw new AssertionError(name + ": " + difference.problems());
        }
        return difference.operations();
    }

    Optional<RowScript> rowsBefore() {
        return Optional.ofNullable(facts.get("rows before")).map(RowScript::parse);
    }

    Optional<RowScript> rows() {
        return Optional.ofNullable(facts.get("rows")).map(RowScript::parse);
    }

    @Override
    public String toString() {
        return name;
    }
}
