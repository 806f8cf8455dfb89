package io.aludel.runtime.support;

import static io.aludel.runtime.query.Queries.select;
import static io.aludel.runtime.query.Queries.selectDistinct;

import io.aludel.runtime.metadata.Column;
import io.aludel.runtime.metadata.ForeignKey;
import io.aludel.runtime.metadata.ReferenceAction;
import io.aludel.runtime.metadata.Relationship;
import io.aludel.runtime.metadata.Table;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.query.DataContext;
import io.aludel.runtime.query.KeyedTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The league as generated code would have it: players with the team as text, then a column and an index, a rename, and
 * at last teams as a table of their own, with a data step both ways.
 */
public final class League {
    public static final String INIT = "0001_init";
    public static final String ADD_AGE = "0002_add_age";
    public static final String RENAME = "0003_rename";
    public static final String CREATE_TEAMS = "0004_create_teams";

    private static final PlayersTable PLAYERS = new PlayersTable();
    private static final TeamsTable TEAMS = new TeamsTable();

    private League() {}

    public static TestMigrations upTo(String last) {
        TestMigrations migrations = new TestMigrations();
        migrations.revision(INIT, List.of(), initUp(), initDown());
        if (last.equals(INIT)) {
            return migrations;
        }
        migrations.revision(ADD_AGE, List.of(INIT), League::ageUp, League::ageDown);
        if (last.equals(ADD_AGE)) {
            return migrations;
        }
        migrations.revision(RENAME, List.of(ADD_AGE), League::renameUp, League::renameDown);
        if (last.equals(RENAME)) {
            return migrations;
        }
        return migrations
                .revision(CREATE_TEAMS, List.of(RENAME), League::teamsUp, League::teamsDown)
                .retreating(League::teamsRetreat);
    }

    public static TestMigrations all() {
        return upTo(CREATE_TEAMS);
    }

    /** Adds the rows that are there before the hard revision. */
    public static void addPlayers(TestDatabase database) {
        database.execute(
                "insert into players (id, name, team) values (1, 'Ada', 'Reds')",
                "insert into players (id, name, team) values (2, 'Ben', 'Blues')",
                "insert into players (id, name, team) values (3, 'Cleo', 'Reds')",
                "insert into players (id, name, team) values (4, 'Dan', null)");
    }

    public static List<Step> teamsUp(Database database) {
        Ddl ddl = new Ddl(database);
        List<Step> steps = new ArrayList<>(ddl.createTeams());
        steps.add(Step.sql(
                Phase.EXPAND,
                "add column players.team_id",
                "column players.team_id",
                "alter table players add column team_id bigint"));
        steps.add(Step.sql(
                Phase.DATA, "trim team names", "", "update players set team = trim(team) where team <> trim(team)"));
        steps.add(Step.data("FillTeams", League::fillTeams));
        steps.add(ddl.addUnique("teams", "uq_teams_name", "name"));
        steps.addAll(ddl.foreignKey(true));
        steps.add(Step.sql(
                Phase.CONTRACT,
                "drop column players.team",
                "!column players.team",
                "alter table players drop column team"));
        return steps;
    }

    public static List<Step> teamsDown(Database database) {
        Ddl ddl = new Ddl(database);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.guard("a team without name has nothing to come back as", "select 1 from teams where name = ''"));
        steps.add(Step.sql(
                Phase.EXPAND,
                "add column players.team",
                "column players.team",
                "alter table players add column team varchar(60)"));
        steps.add(Step.data("FillTeams", League::emptyTeams));
        steps.addAll(ddl.foreignKey(false));
        steps.add(Step.sql(
                Phase.CONTRACT,
                "drop column players.team_id",
                "!column players.team_id",
                "alter table players drop column team_id"));
        steps.addAll(ddl.dropTeams());
        return steps;
    }

    private static List<Step> teamsRetreat(Database database) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.guard("a player must have a name", "select 1 from players where name = ''"));
        steps.add(Step.sql(
                Phase.CONTRACT,
                "drop column players.team_id",
                "!column players.team_id",
                "alter table players drop column team_id"));
        steps.addAll(new Ddl(database).dropTeams());
        return steps;
    }

    private static void fillTeams(DataContext db) {
        db.insertInto(TEAMS, TEAMS.name)
                .select(selectDistinct(PLAYERS.team).from(PLAYERS).where(PLAYERS.team.isNotNull()))
                .execute();
        db.update(PLAYERS)
                .set(PLAYERS.teamId, select(TEAMS.id).from(TEAMS).where(TEAMS.name.eq(PLAYERS.team)))
                .execute();
    }

    private static void emptyTeams(DataContext db) {
        db.update(PLAYERS)
                .set(PLAYERS.team, select(TEAMS.name).from(TEAMS).where(TEAMS.id.eq(PLAYERS.teamId)))
                .execute();
    }

    private static List<Step> initUp() {
        return List.of(Step.sql(Phase.EXPAND, "create table players", "table players", """
                create table players (
                  id bigint not null,
                  name varchar(60) not null,
                  team varchar(60),
                  constraint pk_players primary key (id)
                )"""));
    }

    private static List<Step> initDown() {
        return List.of(Step.sql(Phase.CONTRACT, "drop table players", "!table players", "drop table players"));
    }

    private static List<Step> ageUp(Database database) {
        return List.of(
                Step.sql(
                        Phase.EXPAND,
                        "add column players.years",
                        "column players.years",
                        "alter table players add column years integer default 18 not null"),
                new Ddl(database).addIndex(Phase.EXPAND));
    }

    private static List<Step> ageDown(Database database) {
        return List.of(
                new Ddl(database).dropIndex(Phase.CONTRACT),
                Step.sql(
                        Phase.CONTRACT,
                        "drop column players.years",
                        "!column players.years",
                        "alter table players drop column years"));
    }

    /** DuckDB renames no column of a table that has an index. */
    private static List<Step> renameUp(Database database) {
        Ddl ddl = new Ddl(database);
        Step rename = ddl.renameColumn(Phase.EXPAND, "players", "years", "age");
        return database == Database.DUCKDB
                ? List.of(ddl.dropIndex(Phase.EXPAND), rename)
                : List.of(rename, ddl.dropIndex(Phase.CONTRACT));
    }

    private static List<Step> renameDown(Database database) {
        Ddl ddl = new Ddl(database);
        Step rename = ddl.renameColumn(Phase.CONTRACT, "players", "age", "years");
        return database == Database.DUCKDB
                ? List.of(rename, ddl.addIndex(Phase.CONTRACT))
                : List.of(ddl.addIndex(Phase.EXPAND), rename);
    }

    /** Players in the transition schema of {@link #CREATE_TEAMS}: old and new columns. */
    public static final class PlayersTable extends Table implements KeyedTable {
        public final Column<Long> id = longColumn("id", "bigint", false);
        public final Column<String> name = stringColumn("name", "varchar(60)", false);
        public final Column<String> team = stringColumn("team", "varchar(60)", true);
        public final Column<Long> teamId = longColumn("team_id", "bigint", true);

        public PlayersTable() {
            this("players");
        }

        private PlayersTable(String alias) {
            super("players", alias);
            generated("id", "identity");
            defaultValue("team", "'none'");
            primaryKey("pk_players", "id");
            uniqueKey("uq_players_name", "name");
            foreignKey(ForeignKey.of("fk_players_team_id_teams", "teams")
                    .on("team_id", "id")
                    .onDelete(ReferenceAction.SET_NULL));
            index("ix_players_team", false, "team");
            relationship(Relationship.of("team", Relationship.Kind.MANY_TO_ONE, "teams")
                    .on("team_id", "id"));
        }

        @Override
        public PlayersTable as(String alias) {
            return new PlayersTable(alias);
        }
    }

    /** Teams in the transition schema of {@link #CREATE_TEAMS}. */
    public static final class TeamsTable extends Table implements KeyedTable {
        public final Column<Long> id = longColumn("id", "bigint", false);
        public final Column<String> name = stringColumn("name", "varchar(60)", false);

        public TeamsTable() {
            this("teams");
        }

        private TeamsTable(String alias) {
            super("teams", alias);
            primaryKey("pk_teams", "id");
            relationship(Relationship.of("players", Relationship.Kind.ONE_TO_MANY, "players")
                    .on("id", "team_id")
                    .mappedBy("team")
                    .cascade("PERSIST", "REMOVE"));
        }

        @Override
        public TeamsTable as(String alias) {
            return new TeamsTable(alias);
        }
    }
}
