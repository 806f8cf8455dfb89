package io.aludel.runtime.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.support.League.PlayersTable;
import io.aludel.runtime.support.League.TeamsTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private static final PlayersTable PLAYERS = new PlayersTable();
    private static final TeamsTable TEAMS = new TeamsTable();
    private static final DatabaseSchema LEAGUE = DatabaseSchema.of("league", PLAYERS, TEAMS);

    @Test
    void aSchemaAnswersWhatItsTablesLookLike() {
        assertThat(LEAGUE.tables()).extracting(Table::name).containsExactly("players", "teams");
        Table players = LEAGUE.table("players").orElseThrow();
        assertThat(players.columns()).extracting(Column::name).containsExactly("id", "name", "team", "team_id");
        assertThat(players.column("team_id")).contains(PLAYERS.teamId);
        assertThat(players.column("nothing")).isEmpty();
        assertThat(PLAYERS.teamId.javaType()).isEqualTo(Long.class);
        assertThat(PLAYERS.teamId.nullable()).isTrue();
        assertThat(PLAYERS.id).hasToString("players.id bigint not null");
        assertThat(players.primaryKey()).contains(new PrimaryKey("pk_players", List.of("id")));
        assertThat(players.uniqueKeys()).containsExactly(new UniqueKey("uq_players_name", List.of("name")));
        assertThat(players.indexes()).containsExactly(new Index("ix_players_team", false, List.of("team")));
        assertThat(players.foreignKeys())
                .containsExactly(new ForeignKey(
                        "fk_players_team_id_teams",
                        List.of("team_id"),
                        "teams",
                        List.of("id"),
                        ReferenceAction.SET_NULL,
                        ReferenceAction.NO_ACTION));
        assertThat(players.relationships())
                .containsExactly(new Relationship(
                        "team",
                        Relationship.Kind.MANY_TO_ONE,
                        "teams",
                        List.of("team_id"),
                        Optional.empty(),
                        List.of(),
                        false));
        assertThat(TEAMS.relationships()).singleElement().satisfies(relationship -> {
            assertThat(relationship.mappedBy()).contains("team");
            assertThat(relationship.cascades()).containsExactly("ALL");
        });
        assertThat(LEAGUE.table("nothing")).isEmpty();
    }

    @Test
    void listsCannotBeChanged() {
        assertThatThrownBy(() -> PLAYERS.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> PLAYERS.indexes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anAliasHasColumnsOfItsOwnAndTheKeysOfTheTable() {
        PlayersTable alias = PLAYERS.as("p");
        assertThat(alias).hasToString("players as p");
        assertThat(alias.alias()).contains("p");
        assertThat(PLAYERS.alias()).isEmpty();
        assertThat(alias.id).isNotEqualTo(PLAYERS.id);
        assertThat(alias.id.table()).isSameAs(alias);
        assertThat(alias.primaryKey()).isEqualTo(PLAYERS.primaryKey());
        assertThat(alias.columns()).hasSameSizeAs(PLAYERS.columns());
    }

    @Test
    void aTableOfADeclaredSchemaIsFoundByBothNames() {
        Table cups = new Table("app", "cups") {
            @Override
            public Table as(String alias) {
                throw new UnsupportedOperationException();
            }
        };
        assertThat(cups.schema()).isEqualTo(Optional.of("app"));
        assertThat(DatabaseSchema.of("league", cups).table("app.cups")).contains(cups);
    }

    @Test
    void asJsonATableIsTheSameTextEveryTime() {
        assertThat(TEAMS.toJson()).isEqualTo("""
                        {"name":"teams","columns":[\
                        {"name":"id","javaType":"java.lang.Long","sqlType":"bigint","nullable":false},\
                        {"name":"name","javaType":"java.lang.String","sqlType":"varchar(60)","nullable":false}],\
                        "primaryKey":{"name":"pk_teams","columns":["id"]},\
                        "uniqueKeys":[],"foreignKeys":[],"indexes":[],\
                        "relationships":[{"name":"players","kind":"one-to-many","targetTable":"players",\
                        "joinColumns":[],"mappedBy":"team","cascades":["ALL"],"orphanRemoval":false}]}""");
        assertThat(PLAYERS.as("p").toJson())
                .startsWith("{\"name\":\"players\",\"alias\":\"p\",")
                .contains(
                        "\"uniqueKeys\":[{\"name\":\"uq_players_name\",\"columns\":[\"name\"]}]",
                        "\"foreignKeys\":[{\"name\":\"fk_players_team_id_teams\",\"columns\":[\"team_id\"],"
                                + "\"targetTable\":\"teams\",\"targetColumns\":[\"id\"],\"onDelete\":\"set null\","
                                + "\"onUpdate\":\"no action\"}]",
                        "\"indexes\":[{\"name\":\"ix_players_team\",\"unique\":false,\"columns\":[\"team\"]}]");
        assertThat(LEAGUE.toJson())
                .isEqualTo("{\"name\":\"league\",\"tables\":[" + PLAYERS.toJson() + "," + TEAMS.toJson() + "]}");
    }

    @Test
    void jsonEscapesWhatItMust() {
        assertThat(DatabaseSchema.of("a\"b\\c\nd\u0001é").toJson())
                .contains("\"name\":\"a\\\"b\\\\c\\u000ad\\u0001é\"");
    }
}
