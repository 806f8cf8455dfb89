/** Reads H2's information schema; what it says wrong is taken from the driver's metadata. */
@NullMarked
package io.aludel.catalog.reader.h2;

import org.jspecify.annotations.NullMarked;
