package io.aludel.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What members of every kind may say.
 *
 * @param id set when the member is part of the primary key
 * @param nullability all that is said about NULL, the strongest first; they should agree
 * @param defaultExpression server-side default as SQL
 * @param hints what the member says about its history
 * @param rules keys, indexes and checks that the member declares
 * @param embedding how the member came to the entity, if it's one of an embeddable
 */
public record MemberFacts(
        Optional<IdModel> id,
        List<NullabilityClaim> nullability,
        Optional<Sourced<String>> defaultExpression,
        HintModel hints,
        RulesModel rules,
        Optional<Embedding> embedding) {

    /** Nothing said. */
    public static final MemberFacts NONE = new MemberFacts(
            Optional.empty(), List.of(), Optional.empty(), HintModel.NONE, RulesModel.NONE, Optional.empty());

    public MemberFacts {
        nullability = List.copyOf(nullability);
    }

    public MemberFacts withId(Optional<IdModel> other) {
        return new MemberFacts(other, nullability, defaultExpression, hints, rules, embedding);
    }

    public MemberFacts withNullability(List<NullabilityClaim> other) {
        return new MemberFacts(id, other, defaultExpression, hints, rules, embedding);
    }

    public MemberFacts withHints(HintModel other) {
        return new MemberFacts(id, nullability, defaultExpression, other, rules, embedding);
    }

    public MemberFacts withEmbedding(Optional<Embedding> other) {
        return new MemberFacts(id, nullability, defaultExpression, hints, rules, other);
    }

    /** What stands in front of the names of its columns and tables. */
    public String prefix() {
        return embedding.map(Embedding::prefix).orElse("");
    }

    /** Whether NULL is a value: what the strongest claim says, and yes when nobody says anything. */
    public boolean nullable() {
        return nullability.isEmpty() || nullability.get(0).nullable();
    }
}
