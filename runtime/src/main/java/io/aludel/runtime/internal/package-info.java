/**
 * How a database is brought where it should be: plan, lock, run, journal. What comes in are {@link
 * io.aludel.runtime.internal.Settings}, what goes out are reports; nothing here is for applications.
 *
 * <ul>
 *   <li>{@link io.aludel.runtime.internal.MigrationRun} is the flow;
 *   <li>{@code RevisionGraph} and {@code TargetSelection} find out what has to run;
 *   <li>an {@code Engine} for each database holds what differs: session, lock, catalogue, and how a revision runs;
 *   <li>{@code HistoryTable} and {@code Journal} are the two tables, {@code History} the value read from the first.
 * </ul>
 */
@NullMarked
package io.aludel.runtime.internal;

import org.jspecify.annotations.NullMarked;
