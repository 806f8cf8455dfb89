/** The data steps of the league; the migration classes beside them are generated. */
@NullMarked
package io.aludel.sample.migrations;

import org.jspecify.annotations.NullMarked;
