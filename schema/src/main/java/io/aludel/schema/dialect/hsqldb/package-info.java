/** What HSQLDB 2.7 spells in its own way: names, types, generated values, triggers and a few statements. */
@NullMarked
package io.aludel.schema.dialect.hsqldb;

import org.jspecify.annotations.NullMarked;
