package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import java.util.Optional;

/**
 * What must hold of the rows before a revision may run at all; asked before anything is touched.
 *
 * @param table the table, by its name before the revision
 * @param nullFree the column of which no row may hold NULL; empty: the table may hold no row at all
 * @param reason why, in words for the user, on one line
 */
public record Guard(QualifiedName table, Optional<String> nullFree, String reason) {}
