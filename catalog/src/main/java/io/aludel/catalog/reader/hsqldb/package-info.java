/** Reads HSQLDB's information schema; values on update and numbers of sequences are taken from Aludel's triggers. */
@NullMarked
package io.aludel.catalog.reader.hsqldb;

import org.jspecify.annotations.NullMarked;
