package io.aludel.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a class or a member says about the rows of its table. On a member, a key or an index without columns is one of the member's
 * own.
 *
 * @param uniques unique constraints
 * @param indexes indexes
 * @param checks checks
 */
public record RulesModel(List<UniqueModel> uniques, List<IndexModel> indexes, List<CheckModel> checks) {

    /** Nothing said. */
    public static final RulesModel NONE = new RulesModel(List.of(), List.of(), List.of());

    public RulesModel {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** What both say, this first. */
    public RulesModel and(RulesModel other) {
        return new RulesModel(
                Stream.concat(uniques.stream(), other.uniques.stream()).toList(),
                Stream.concat(indexes.stream(), other.indexes.stream()).toList(),
                Stream.concat(checks.stream(), other.checks.stream()).toList());
    }
}
