package io.aludel.runtime.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.support.League.PlayersTable;
import io.aludel.runtime.support.League.TeamsTable;
import java.math.BigDecimal;
import java.time.Instant;
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
                        List.of("id"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        false));
        assertThat(TEAMS.relationships()).singleElement().satisfies(relationship -> {
            assertThat(relationship.mappedBy()).contains("team");
            assertThat(relationship.joinColumns()).containsExactly("id");
            assertThat(relationship.targetColumns()).containsExactly("team_id");
            assertThat(relationship.cascades()).containsExactly("PERSIST", "REMOVE");
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
        assertThat(alias.foreignKeys()).isEqualTo(PLAYERS.foreignKeys());
        assertThat(alias.relationships()).isEqualTo(PLAYERS.relationships());
        assertThat(alias.team.defaultExpression()).contains("'none'");
    }

    @Test
    void theTablesOwnNameIsNoAlias() {
        assertThat(PLAYERS.as("p").as("players")).hasToString("players");
    }

    @Test
    void aColumnTellsWhereItsValuesComeFrom() {
        Table invoices = new Anonymous("app", "invoices") {
            final Column<Long> id = longColumn("id", "bigint", false);
            final Column<BigDecimal> total = bigDecimalColumn("total", "numeric(12,2)", true);
            final Column<String> state = stringColumn("state", "varchar(10)", false);
            final Column<Instant> changed = instantColumn("changed", "timestamp with time zone", false);

            {
                generated("id", "sequence invoices_seq");
                computed("total", "(net + vat) stored");
                defaultValue("state", "'new'");
                defaultValue("changed", "current_timestamp");
                onUpdate("changed", "current_timestamp");
            }
        };
        assertThat(invoices.columns())
                .extracting(c -> List.of(c.generation(), c.computed(), c.defaultExpression(), c.onUpdate()).stream()
                        .map(fact -> fact.orElse("-"))
                        .toList())
                .containsExactly(
                        List.of("sequence invoices_seq", "-", "-", "-"),
                        List.of("-", "(net + vat) stored", "-", "-"),
                        List.of("-", "-", "'new'", "-"),
                        List.of("-", "-", "current_timestamp", "current_timestamp"));
        assertThat(invoices.toJson())
                .contains(
                        "\"nullable\":false,\"generation\":\"sequence invoices_seq\"}",
                        "\"nullable\":true,\"computed\":\"(net + vat) stored\"}",
                        "\"nullable\":false,\"default\":\"'new'\"}",
                        "\"default\":\"current_timestamp\",\"onUpdate\":\"current_timestamp\"}");
    }

    @Test
    void eachMethodForOneTypeMakesTheColumnThatTheGeneralOneMakes() {
        Table all = new Anonymous("app", "all") {
            {
                longColumn("c0", "t", true);
                integerColumn("c1", "t", true);
                stringColumn("c2", "t", true);
                booleanColumn("c3", "t", true);
                bigDecimalColumn("c4", "t", true);
                localDateColumn("c5", "t", true);
                localDateTimeColumn("c6", "t", true);
                instantColumn("c7", "t", true);
                uuidColumn("c8", "t", true);
            }
        };
        assertThat(all.columns())
                .extracting(column -> column.name() + " " + column.javaType().getSimpleName())
                .containsExactly(
                        "c0 Long",
                        "c1 Integer",
                        "c2 String",
                        "c3 Boolean",
                        "c4 BigDecimal",
                        "c5 LocalDate",
                        "c6 LocalDateTime",
                        "c7 Instant",
                        "c8 UUID");
    }

    @Test
    void aRelationshipNamesTheTableBetweenAndItsColumnsToEitherSide() {
        Relationship follows = Relationship.of("follows", Relationship.Kind.MANY_TO_MANY, "users")
                .through("users_follows")
                .from("id", "user_id")
                .to("follows_id", "id");
        Table users = new Anonymous("users") {
            {
                relationship(follows);
                relationship(Relationship.of("friends", Relationship.Kind.MANY_TO_MANY, "users")
                        .through("friends")
                        .from("a", "a1")
                        .from("b", "b1")
                        .to("a2", "a")
                        .to("b2", "b")
                        .cascade("PERSIST", "MERGE")
                        .removingOrphans());
            }
        };
        assertThat(follows.through()).contains("users_follows");
        assertThat(follows.throughColumns()).containsExactly("user_id");
        assertThat(follows.throughTargetColumns()).containsExactly("follows_id");
        assertThat(follows.joinColumns()).isEqualTo(follows.targetColumns()).containsExactly("id");
        assertThat(users.toJson()).isEqualTo("""
                        {"name":"users","columns":[],"uniqueKeys":[],"foreignKeys":[],"indexes":[],"relationships":[\
                        {"name":"follows","kind":"many-to-many","targetTable":"users","joinColumns":["id"],\
                        "targetColumns":["id"],"through":"users_follows","throughColumns":["user_id"],\
                        "throughTargetColumns":["follows_id"],"cascades":[],"orphanRemoval":false},\
                        {"name":"friends","kind":"many-to-many","targetTable":"users","joinColumns":["a","b"],\
                        "targetColumns":["a","b"],"through":"friends","throughColumns":["a1","b1"],\
                        "throughTargetColumns":["a2","b2"],"cascades":["PERSIST","MERGE"],"orphanRemoval":true}]}""");
    }

    @Test
    void aForeignKeyOfSeveralColumnsPairsThemInOrder() {
        assertThat(ForeignKey.of("fk", "app.cups").on("a", "x").on("b", "y").onUpdate(ReferenceAction.CASCADE))
                .isEqualTo(new ForeignKey(
                        "fk",
                        List.of("a", "b"),
                        "app.cups",
                        List.of("x", "y"),
                        ReferenceAction.NO_ACTION,
                        ReferenceAction.CASCADE));
    }

    @Test
    void aTableOfADeclaredSchemaIsFoundByBothNames() {
        Table cups = new Anonymous("app", "cups");
        assertThat(cups.schema()).isEqualTo(Optional.of("app"));
        assertThat(DatabaseSchema.of("league", cups).table("app.cups")).contains(cups);
    }

    @Test
    void tablesOfOneNameInSeveralSchemasAreToldApartByTheirSchema() {
        Table app = new Anonymous("app", "cups");
        Table archive = new Anonymous("archive", "cups");
        Table plain = new Anonymous("cups");
        DatabaseSchema schema = DatabaseSchema.of("league", app, archive, plain);
        assertThat(schema.table("app.cups")).containsSame(app);
        assertThat(schema.table("archive.cups")).containsSame(archive);
        assertThat(schema.table("cups")).containsSame(plain);
        assertThat(DatabaseSchema.of("league", app, archive).table("cups")).isEmpty();
        assertThat(app.toJson()).startsWith("{\"schema\":\"app\",\"name\":\"cups\",");
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
                        "joinColumns":["id"],"targetColumns":["team_id"],"mappedBy":"team",\
                        "cascades":["PERSIST","REMOVE"],"orphanRemoval":false}]}""");
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

    /** A table that says of itself what an initialiser does. */
    private static class Anonymous extends Table {
        Anonymous(String name) {
            super(name, name);
        }

        Anonymous(String schema, String name) {
            super(schema, name, name);
        }

        @Override
        public Table as(String alias) {
            throw new UnsupportedOperationException();
        }
    }
}
