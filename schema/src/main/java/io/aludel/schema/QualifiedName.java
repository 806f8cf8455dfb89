package io.aludel.schema;

import java.util.Objects;
import java.util.Optional;

/**
 * Name of a table or sequence, with the schema (namespace) it was declared in, if one was declared.
 *
 * <p>The name is the declared text: neither quoted nor folded. Names are ordered by schema, those without one first, then by
 * name.
 *
 * @param schema the declared namespace; empty means whatever the connection's own is
 * @param name the declared name, never blank
 */
public record QualifiedName(Optional<String> schema, String name) implements Comparable<QualifiedName> {

    public QualifiedName {
        Objects.requireNonNull(schema, "schema");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a table or sequence needs a name");
        }
    }

    /** A name without a declared schema. */
    public static QualifiedName of(String name) {
        return new QualifiedName(Optional.empty(), name);
    }

    /** The same schema with another name in it. */
    public QualifiedName sibling(String other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = schema.orElse("").compareTo(other.schema.orElse(""));
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** {@code schema.name}, or the name alone; for messages. */
    @Override
    public String toString() {
        return schema.map(s -> s + "." + name).orElse(name);
    }
}
