/**
 * Typed metadata: tables, columns, keys, indexes and relationships of a schema as values, generated from the model and,
 * as a frozen view, for each data step.
 *
 * <p>A generated table registers its columns in its field initialisers, in declaration order, and the rest in its
 * constructor:
 *
 * <pre>{@code
 * public final class PlayersTable extends Table {
 *   public static final PlayersTable PLAYERS = new PlayersTable("players");
 *
 *   public final Column<Long> id = longColumn("id", "bigint", false);
 *   public final Column<String> name = stringColumn("name", "varchar(60)", false);
 *   public final Column<Position> position = column("position", Position.class, "varchar(255)", true);
 *   public final Column<Long> teamId = longColumn("team_id", "bigint", true);
 *
 *   private PlayersTable(String alias) {
 *     super("players", alias);
 *     generated("id", "identity");
 *     primaryKey("pk_players", "id");
 *     uniqueKey("uq_players_name", "name");
 *     foreignKey(ForeignKey.of("fk_players_team_id_teams", "teams").on("team_id", "id"));
 *     index("ix_players_team_id", false, "team_id");
 *     relationship(Relationship.of("team", Relationship.Kind.MANY_TO_ONE, "teams").on("team_id", "id"));
 *   }
 *
 *   @Override
 *   public PlayersTable as(String alias) {
 *     return new PlayersTable(alias);
 *   }
 * }
 * }</pre>
 *
 * <p>A table with a declared schema calls {@code super("app", "players", alias)}. In the frozen view of a data step a table registers
 * nothing but its primary key, and is a {@link io.aludel.runtime.query.KeyedTable} if it has one. The schema as a whole is {@code DatabaseSchema.of("league", PLAYERS, TEAMS)}.
 */
@NullMarked
package io.aludel.runtime.metadata;

import org.jspecify.annotations.NullMarked;
