/** Reads SQLite's catalogue, which is the statements that made its tables, indexes and triggers. */
@NullMarked
package io.aludel.catalog.reader.sqlite;

import org.jspecify.annotations.NullMarked;
