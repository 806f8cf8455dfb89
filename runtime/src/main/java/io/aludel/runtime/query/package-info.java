/**
 * A small typed language for moving data inside a migration: what comes in are tables, columns and values, what goes
 * out is one statement with every value bound and every identifier quoted.
 *
 * <pre>{@code
 * db.insertInto(t.teams, t.teams.name)
 *         .select(selectDistinct(t.players.team).from(t.players).where(t.players.team.isNotNull()))
 *         .execute();
 * db.update(t.players)
 *         .set(t.players.teamId, select(t.teams.id).from(t.teams).where(t.teams.name.eq(t.players.team)))
 *         .execute();
 * }</pre>
 *
 * <p>Statements and expressions don't change once made, and each writes itself to a {@link
 * io.aludel.runtime.query.SqlWriter}: a new construct is one method that makes a condition or a term.
 */
@NullMarked
package io.aludel.runtime.query;

import org.jspecify.annotations.NullMarked;
