/**
 * What generated code implements and what the runtime answers with: a migration is a list of steps for each direction
 * and database, the generated index lists them, and reports, events and failures are values.
 *
 * <p>What comes in: {@link io.aludel.runtime.migration.Migrations}, the generated index. What goes out: {@link
 * io.aludel.runtime.migration.UpgradeReport}, {@link io.aludel.runtime.migration.RevisionStatus} and {@link
 * io.aludel.runtime.migration.AludelException}.
 */
@NullMarked
package io.aludel.runtime.migration;

import org.jspecify.annotations.NullMarked;
