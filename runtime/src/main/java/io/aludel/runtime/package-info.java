/** What an application calls at start-up: in come migrations and a data source, out comes a database at head. */
@NullMarked
package io.aludel.runtime;

import org.jspecify.annotations.NullMarked;
