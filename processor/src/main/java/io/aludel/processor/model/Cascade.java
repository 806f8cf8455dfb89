package io.aludel.processor.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an application does to one end of a relationship and so to the other. */
public enum Cascade {
    PERSIST,
    MERGE,
    REMOVE,
    REFRESH,
    DETACH;

    /** A copy in the order of this enum, the same on every machine. */
    static Set<Cascade> sorted(Set<Cascade> cascades) {
        EnumSet<Cascade> copy = EnumSet.noneOf(Cascade.class);
        copy.addAll(cascades);
        return Collections.unmodifiableSet(copy);
    }
}
