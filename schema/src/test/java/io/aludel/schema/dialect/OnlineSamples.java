package io.aludel.schema.dialect;

import io.aludel.schema.operation.PhasedOperations;
import java.util.List;
import java.util.Set;

/** Single operations as the whole of a revision that's recorded online. */
public final class OnlineSamples {

    /** The dialects that have ways of their own not to keep readers and writers waiting. */
    public static final Set<String> IDS = Set.of("postgresql", "mariadb", "mysql");

    private OnlineSamples() {}

    /** The dialect as it writes a revision of this one operation. */
    public static Dialect online(Dialect dialect, Sample sample) {
        PhasedOperations way =
                new PhasedOperations(sample.before(), List.of(), List.of(sample.operation()), List.of(), List.of());
        return dialect.online(new Online(way, false, false));
    }
}
