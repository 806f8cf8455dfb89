/**
 * How databases spell things: phased operations go in, SQL steps with their probes come out.
 *
 * <p>What most databases share stands once, in the {@code Standard...} types and their parts. A database has a sub-package of
 * its own, which holds what differs in the same set of files: {@code ...Dialect} puts it together, {@code ...Words} are its
 * reserved words, {@code ...Types} its types in statements and in its catalogue, {@code ...Statements} and {@code
 * ...GenerationStatements} override what it takes in its own way, and {@code ...Detours}, where it needs some, lead around what
 * it refuses. A new database is such a folder and a line in the registry, {@code builtin}; one that can't render operation by
 * operation implements {@link io.aludel.schema.dialect.Dialect} itself, which is given whole lists.
 */
@NullMarked
package io.aludel.schema.dialect;

import org.jspecify.annotations.NullMarked;
