package io.aludel.processor.reader;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.report.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of reading a root.
 *
 * @param database the model
 * @param diagnostics what was wrong already
 * @param unresolved canonical names of entities that use a class which the compiler doesn't know: another processor may still
 *     generate it, and until then nothing can be said about the entity's table
 * @param facts what is known of the sources of entities and mapped superclasses, by canonical name
 */
public record Reading(
        DatabaseModel database,
        List<Diagnostic> diagnostics,
        NavigableSet<String> unresolved,
        SortedMap<String, ClassFacts> facts) {

    public Reading {
        diagnostics = List.copyOf(diagnostics);
        unresolved = Collections.unmodifiableNavigableSet(new TreeSet<>(unresolved));
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
