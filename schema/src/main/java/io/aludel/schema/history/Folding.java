package io.aludel.schema.history;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operation;
import java.util.List;
import java.util.Optional;

/** Makes one list of operations of those of revisions that follow each other. */
@FunctionalInterface
public interface Folding {

    /**
     * The operations that do the same in one go, to the rows as well.
     *
     * @param before the schema that the first revision starts from
     * @param revisions the operations of each revision, in order
     * @return empty when one list wouldn't do the same
     */
    Optional<List<Operation>> fold(Schema before, List<List<Operation>> revisions);
}
