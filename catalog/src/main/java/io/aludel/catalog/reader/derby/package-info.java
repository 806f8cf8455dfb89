/** Reads Derby's system tables; values on update are taken from Aludel's triggers. */
@NullMarked
package io.aludel.catalog.reader.derby;

import org.jspecify.annotations.NullMarked;
