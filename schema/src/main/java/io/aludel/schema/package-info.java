/** The schema as an immutable value: tables, columns, keys, indexes, sequences. No Java, no dialect and no history in it. */
@NullMarked
package io.aludel.schema;

import org.jspecify.annotations.NullMarked;
