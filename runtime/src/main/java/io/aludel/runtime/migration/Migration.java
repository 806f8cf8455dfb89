package io.aludel.runtime.migration;

import java.util.List;

/** One revision as the runtime runs it: generated, loaded only when it has to run. */
public interface Migration {
    /**
     * Returns the steps that apply the revision, in run order.
     *
     * @throws AludelException {@link AludelException.Code#UNSUPPORTED_DATABASE} if the revision holds no SQL for it
     */
    List<Step> upgrade(Database database);

    /**
     * Returns the steps that revert the revision, in run order.
     *
     * @throws AludelException {@link AludelException.Code#UNSUPPORTED_DATABASE} if the revision holds no SQL for it
     */
    List<Step> downgrade(Database database);

    /**
     * Returns the steps that take back a revision of which only the expand phase has run, in run order; none for a revision that has
     * nothing of that kind, or that was recorded without them.
     *
     * @throws AludelException {@link AludelException.Code#UNSUPPORTED_DATABASE} if the revision holds no SQL for it
     */
    default List<Step> retreat(Database database) {
        return List.of();
    }
}
