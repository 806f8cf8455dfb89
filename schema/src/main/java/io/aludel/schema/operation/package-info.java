/**
 * Changes of a schema as values: what a revision does, how that is split into phases, and the SQL steps it comes down to.
 * Schemas go in, schemas and phased operations come out.
 */
@NullMarked
package io.aludel.schema.operation;

import org.jspecify.annotations.NullMarked;
