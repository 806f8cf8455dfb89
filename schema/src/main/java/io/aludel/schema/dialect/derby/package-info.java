/** What Derby 10.16 spells in its own way: names, types, texts, keys, triggers, and columns that it doesn't change by itself. */
@NullMarked
package io.aludel.schema.dialect.derby;

import org.jspecify.annotations.NullMarked;
