package io.aludel.processor;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.reader.Reading;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /**
     * The classes of a root.
     *
     * @param entities canonical names of entities
     * @param dataSteps canonical names of data steps
     * @param facts what the sources of entities and mapped superclasses tell, by canonical name
     */
    record Classes(SortedSet<String> entities, SortedSet<String> dataSteps, SortedMap<String, ClassFacts> facts) {

        static final Classes NONE = new Classes(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());

        Classes {
            entities = Collections.unmodifiableSortedSet(new TreeSet<>(entities));
            dataSteps = Collections.unmodifiableSortedSet(new TreeSet<>(dataSteps));
            facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        }

        static Classes of(Reading reading) {
            return new Classes(
                    names(reading.database().entities(), EntityModel::className),
                    names(reading.database().dataSteps(), DataStepModel::className),
                    reading.facts());
        }

        private static <T> SortedSet<String> names(Collection<T> models, Function<T, String> name) {
            return models.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    CompiledIndex {
        roots = Collections.unmodifiableSortedMap(new TreeMap<>(roots));
    }

    static CompiledIndex of(Optional<String> text) {
        return new CompiledIndex(CompiledIndexText.parse(text.orElse("")));
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
        return CompiledIndexText.format(roots);
    }
}
