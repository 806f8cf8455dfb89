/** Reads DuckDB 2 by its functions {@code duckdb_tables()}, {@code duckdb_columns()} and so on (manual: DuckDB Table Functions). */
@NullMarked
package io.aludel.catalog.reader.duckdb;

import org.jspecify.annotations.NullMarked;
