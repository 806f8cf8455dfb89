/** The league: players, their teams, and a main program that takes a database through the whole history. */
@Database(
        name = "league",
        dialects = {Dialect.H2, Dialect.POSTGRESQL})
@NullMarked
package io.aludel.sample;

import io.aludel.annotation.Database;
import io.aludel.annotation.Dialect;
import org.jspecify.annotations.NullMarked;
