/** Schemas as immutable values: tables, columns, keys, indexes, sequences; no Java class and no database in them. */
@NullMarked
package io.aludel.schema;

import org.jspecify.annotations.NullMarked;
