/**
 * What DuckDB 2 spells in its own way, and the tables that it has to make anew: it neither adds nor drops constraints, and alters
 * no column that one stands on.
 */
@NullMarked
package io.aludel.schema.dialect.duckdb;

import org.jspecify.annotations.NullMarked;
