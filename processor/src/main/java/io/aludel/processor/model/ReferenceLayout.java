package io.aludel.processor.model;

import io.aludel.schema.ForeignKey;
import java.util.List;
import java.util.Optional;

/**
 * A reference as a member asks for it; it may still be wrong.
 *
 * @param member the referring member
 * @param target the entity referred to; empty when it's none of this database
 * @param columns the referring columns; empty when the target's key isn't known
 * @param key the foreign key; empty when there are no columns
 */
public record ReferenceLayout(
        ToOneMember member, Optional<EntityModel> target, List<ColumnLayout> columns, Optional<ForeignKey> key) {

    public ReferenceLayout {
        columns = List.copyOf(columns);
    }
}
