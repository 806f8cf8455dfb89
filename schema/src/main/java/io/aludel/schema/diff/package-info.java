/**
 * The differ: two schemas and the user's hints go in, the operations that lead from the one to the other and the problems that
 * only the user can settle come out.
 */
@NullMarked
package io.aludel.schema.diff;

import org.jspecify.annotations.NullMarked;
