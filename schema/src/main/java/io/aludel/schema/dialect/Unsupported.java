package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import java.util.Optional;

/**
 * Something declared that a database has no place for and that the dialect therefore leaves out: rows are kept as declared,
 * though they may be found more slowly or sorted in another way. What would keep other rows is a {@link DialectLimit} instead.
 *
 * @param table the table
 * @param member the column or index; empty: the table itself
 * @param fact what's left out, such as {@code H2 has no collation of a column}
 * @param fix what can be done about it
 */
public record Unsupported(QualifiedName table, Optional<String> member, String fact, String fix) {}
