package io.aludel.runtime.query;

import java.util.Optional;

/** A table, or an alias of one, as statements refer to it; names are those declared, neither quoted nor folded. */
public interface TableReference {
    /** Returns the schema that was declared for it; empty for the connection's own. */
    Optional<String> schema();

    /** Returns the name of the table. */
    String name();

    /** Returns the alias under which the statement knows it; empty for none. */
    Optional<String> alias();
}
