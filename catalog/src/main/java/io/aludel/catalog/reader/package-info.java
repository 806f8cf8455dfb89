/**
 * How one database's catalogue is read: a connection goes in, a {@link io.aludel.schema.Schema} in the catalogue's own words
 * comes out. Each database has a sub-package of its own.
 */
@NullMarked
package io.aludel.catalog.reader;

import org.jspecify.annotations.NullMarked;
