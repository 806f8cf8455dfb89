package io.aludel.processor;

import io.aludel.schema.operation.Script;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The draft with all that its class is made of.
 *
 * @param draft the draft
 * @param name its name
 * @param scripts its SQL by dialect id
 */
record DraftSource(Draft draft, DraftName name, SortedMap<String, Script> scripts) {

    DraftSource {
        scripts = Collections.unmodifiableSortedMap(new TreeMap<>(scripts));
    }
}
