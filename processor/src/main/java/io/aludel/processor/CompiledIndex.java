package io.aludel.processor;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What earlier compilations saw, kept beside their classes: an incremental compiler shows the processor some of the classes only.
 *
 * <p>It's a help and not the truth: every class that it names is looked up before it counts.
 *
 * @param roots what belongs to each root, by the root's qualified name
 */
record CompiledIndex(SortedMap<String, Classes> roots) {

    /** One file for all roots of a module, so that it's found without knowing them. */
    static final String FILE = "META-INF/aludel/compiled.index";

    static final CompiledIndex EMPTY = new CompiledIndex(new TreeMap<>());

    private static final String ROOT = "root ";
    private static final String ENTITY = "entity ";
    private static final String DATA_STEP = "data-step ";

    /**
     * The classes of a root.
     *
     * @param entities canonical names of entities
     * @param dataSteps canonical names of data steps
     */
    record Classes(SortedSet<String> entities, SortedSet<String> dataSteps) {

        static final Classes NONE = new Classes(new TreeSet<>(), new TreeSet<>());

        Classes {
            entities = Collections.unmodifiableSortedSet(new TreeSet<>(entities));
            dataSteps = Collections.unmodifiableSortedSet(new TreeSet<>(dataSteps));
        }
    }

    CompiledIndex {
        roots = Collections.unmodifiableSortedMap(new TreeMap<>(roots));
    }

    static CompiledIndex of(Optional<String> text) {
        SortedMap<String, Classes> roots = new TreeMap<>();
        String root = "";
        for (String line : text.orElse("").lines().toList()) {
            root = line.startsWith(ROOT) ? line.substring(ROOT.length()) : root;
            Classes before = roots.getOrDefault(root, Classes.NONE);
            roots.put(
                    root,
                    new Classes(with(before.entities(), ENTITY, line), with(before.dataSteps(), DATA_STEP, line)));
        }
        roots.remove("");
        return new CompiledIndex(roots);
    }

    Classes of(String root) {
        return roots.getOrDefault(root, Classes.NONE);
    }

    CompiledIndex with(String root, Classes classes) {
        SortedMap<String, Classes> more = new TreeMap<>(roots);
        more.put(root, classes);
        return new CompiledIndex(more);
    }

    /** The file's text; {@link #of(Optional)} reads it back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        roots.forEach((root, classes) -> {
            text.append(ROOT).append(root).append('\n');
            classes.entities().forEach(name -> text.append(ENTITY).append(name).append('\n'));
            classes.dataSteps()
                    .forEach(name -> text.append(DATA_STEP).append(name).append('\n'));
        });
        return text.toString();
    }

    private static SortedSet<String> with(SortedSet<String> names, String kind, String line) {
        SortedSet<String> more = new TreeSet<>(names);
        if (line.startsWith(kind)) {
            more.add(line.substring(kind.length()));
        }
        return more;
    }
}
