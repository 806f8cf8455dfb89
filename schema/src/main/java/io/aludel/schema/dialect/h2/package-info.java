/** What H2 2 spells in its own way: names, types, generated values and a few statements. */
@NullMarked
package io.aludel.schema.dialect.h2;

import org.jspecify.annotations.NullMarked;
