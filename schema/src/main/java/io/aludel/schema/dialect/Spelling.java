package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How one database writes names, types and generated values: all that the standard statements need to know of it.
 *
 * @param names names
 * @param types types
 * @param nextValue makes, of a spelled sequence name, the expression for its next value: {@code next value for order_seq};
 *     empty where no default can draw from a sequence
 * @param randomUuid expression for a random UUID, such as {@code gen_random_uuid()}
 * @param features rarer facts of a schema
 */
public record Spelling(
        Identifiers names, Types types, UnaryOperator<String> nextValue, String randomUuid, Features features) {

    /** Probes with this database's names. */
    public Probes probes() {
        return new Probes(names);
    }

    /** Parts of statements in this database's spelling. */
    public Clauses clauses() {
        return new Clauses(this);
    }

    /** A text as a character literal. */
    public String literal(String text) {
        return features.literal(text);
    }

    /** Character literals in parentheses, such as {@code ('NEW', 'PAID')}. */
    public String literals(Collection<String> texts) {
        return texts.stream().map(this::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code alter table} with what is to be done. */
    public String alterTable(QualifiedName table, String action) {
        return "alter table " + names.spell(table) + (action.startsWith("\n") ? "" : " ") + action;
    }

    /** {@code alter table .. alter column} with what is to be done. */
    public String alterColumn(QualifiedName table, String column, String action) {
        return alterTable(table, "alter column " + names.spell(column) + " " + action);
    }
}
