/** Reads PostgreSQL's system catalogues. */
@NullMarked
package io.aludel.catalog.reader.postgresql;

import org.jspecify.annotations.NullMarked;
