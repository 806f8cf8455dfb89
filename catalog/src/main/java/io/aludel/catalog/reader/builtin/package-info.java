/** The registry of readers: a dialect's id goes in, what reads such a database's catalogue comes out. */
@NullMarked
package io.aludel.catalog.reader.builtin;

import org.jspecify.annotations.NullMarked;
