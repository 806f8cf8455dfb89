package io.aludel.schema.history;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Script;
import java.util.Optional;

/** Renders SQL of revisions, for a history that knows no dialect. */
@FunctionalInterface
public interface Renderer {

    /** Renders nothing. */
    Renderer NONE = (dialect, before, revision) -> Optional.empty();

    /**
     * The SQL that would be frozen for a revision if it were recorded now.
     *
     * @param dialect a dialect's id
     * @param before the schema that the revision would start from; its operations fit
     * @return empty when the dialect isn't known, or its database can't do it
     */
    Optional<Script> render(String dialect, Schema before, Revision revision);
}
