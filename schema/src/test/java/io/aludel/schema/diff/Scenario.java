package io.aludel.schema.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two schemas, and what is to be made of them.
 *
 * @param id the id of a row of the scenario table, or a sentence
 * @param facts what is given, by the word before the colon
 */
record Scenario(String id, Map<String, String> facts) {

    Scenario {
        facts = Map.copyOf(facts);
    }

    Optional<String> fact(String word) {
        return Optional.ofNullable(facts.get(word));
    }

    String required(String word) {
        return fact(word).orElseThrow(() -> new IllegalArgumentException(id + " doesn't say " + word));
    }

    /** All scenarios of a file. */
    static List<Scenario> all(String file) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String block : resource(file).split("\n\n")) {
            List<String> lines = block.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            if (!lines.isEmpty()) {
                scenarios.add(read(lines));
            }
        }
        return List.copyOf(scenarios);
    }

    private static Scenario read(List<String> lines) {
        Map<String, String> facts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(": ");
            facts.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new Scenario(lines.get(0), facts);
    }

    static String resource(String name) {
        try (InputStream in = Scenario.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
