/**
 * Typed metadata: tables, columns, keys, indexes and relationships of a schema as values, generated from the model and,
 * as a frozen view, for each data step.
 *
 * <p>A generated table registers its columns by {@link io.aludel.runtime.metadata.Table#column} in its field
 * initialisers, in declaration order, and its keys in its public constructor. The second constructor makes the table
 * under an alias, whose keys are copied:
 *
 * <pre>{@code
 * public final class PlayersTable extends Table {
 *   public final Column<Long> id = column("id", Long.class, "bigint", false);
 *   public final Column<String> name = column("name", String.class, "varchar(60)", false);
 *   public final Column<Long> teamId = column("team_id", Long.class, "bigint", true);
 *
 *   public PlayersTable() {
 *     super("players");
 *     primaryKey("pk_players", "id");
 *     uniqueKey("uq_players_name", "name");
 *     foreignKey(new ForeignKey("fk_players_team_id_teams", List.of("team_id"), "teams", List.of("id"),
 *         ReferenceAction.SET_NULL, ReferenceAction.NO_ACTION));
 *     index("ix_players_team_id", false, "team_id");
 *     relationship(new Relationship("team", Relationship.Kind.MANY_TO_ONE, "teams", List.of("team_id"),
 *         Optional.empty(), List.of(), false));
 *   }
 *
 *   private PlayersTable(PlayersTable original, String alias) {
 *     super(original, alias);
 *   }
 *
 *   @Override
 *   public PlayersTable as(String alias) {
 *     return new PlayersTable(this, alias);
 *   }
 * }
 * }</pre>
 *
 * <p>A table with a declared schema calls {@code super("app", "players")}. A table without keys, as in the frozen view
 * of a data step, registers none. The schema as a whole is {@code DatabaseSchema.of("league", PLAYERS, TEAMS)}.
 */
@NullMarked
package io.aludel.runtime.metadata;

import org.jspecify.annotations.NullMarked;
