package io.aludel.processor;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.Nullness;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The text of an index: a word and a name on each line, and what follows a root or a class belongs to it.
 *
 * <pre>
 * root app.league
 * entity app.league.Player
 * data-step app.league.FillTeams
 * class app.league.Player
 * field id unspecified
 * field nickname nullable
 * </pre>
 *
 * <p>Lines that it doesn't understand are passed over, be they older, newer or somebody else's.
 */
final class CompiledIndexText {

    private static final String ROOT = "root ";
    private static final String ENTITY = "entity ";
    private static final String DATA_STEP = "data-step ";
    private static final String CLASS = "class ";
    private static final String FIELD = "field ";

    private final SortedMap<String, Section> sections = new TreeMap<>();
    private Section section = new Section();

    private CompiledIndexText() {}

    static SortedMap<String, CompiledIndex.Classes> parse(String text) {
        CompiledIndexText parsed = new CompiledIndexText();
        text.lines().forEach(parsed::take);
        SortedMap<String, CompiledIndex.Classes> roots = new TreeMap<>();
        parsed.sections.forEach((root, section) -> roots.put(root, section.classes()));
        return roots;
    }

    static String format(SortedMap<String, CompiledIndex.Classes> roots) {
        StringBuilder text = new StringBuilder();
        roots.forEach((root, classes) -> {
            line(text, ROOT, root);
            classes.entities().forEach(name -> line(text, ENTITY, name));
            classes.dataSteps().forEach(name -> line(text, DATA_STEP, name));
            classes.facts().forEach((name, facts) -> {
                line(text, CLASS, name);
                facts.fields()
                        .forEach(field -> line(
                                text,
                                FIELD,
                                field.name() + " " + field.nullness().word()));
            });
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String rest) {
        text.append(word).append(rest).append('\n');
    }

    private void take(String line) {
        String rest = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, line.length() - rest.length())) {
            case ROOT -> section = rest.isEmpty() ? new Section() : sections.computeIfAbsent(rest, r -> new Section());
            case ENTITY -> section.entities.add(rest);
            case DATA_STEP -> section.dataSteps.add(rest);
            case CLASS -> section.fields = section.facts.computeIfAbsent(rest, r -> new ArrayList<>());
            case FIELD -> section.takeField(rest);
            default -> {
                // An older or a later version's, or no index at all.
            }
        }
    }

    /** What follows a root; what precedes the first one is kept nowhere. */
    private static final class Section {

        private final SortedSet<String> entities = new TreeSet<>();
        private final SortedSet<String> dataSteps = new TreeSet<>();
        private final SortedMap<String, List<ClassFacts.Field>> facts = new TreeMap<>();
        private List<ClassFacts.Field> fields = new ArrayList<>();

        private void takeField(String text) {
            int space = text.indexOf(' ');
            String name = text.substring(0, Math.max(space, 0));
            Nullness.of(text.substring(space + 1))
                    .ifPresent(nullness -> fields.add(new ClassFacts.Field(name, nullness)));
        }

        private CompiledIndex.Classes classes() {
            SortedMap<String, ClassFacts> byName = new TreeMap<>();
            facts.forEach((name, known) -> byName.put(name, new ClassFacts(known)));
            return new CompiledIndex.Classes(entities, dataSteps, byName);
        }
    }
}
