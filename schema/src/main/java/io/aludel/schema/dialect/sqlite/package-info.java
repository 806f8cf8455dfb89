/** What SQLite spells in its own way: names, types, generated values, and tables that are made anew where they can't be altered. */
@NullMarked
package io.aludel.schema.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
