/** What PostgreSQL spells in its own way: names, types, generated values and a few statements. */
@NullMarked
package io.aludel.schema.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
