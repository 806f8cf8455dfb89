package io.aludel.processor;

import java.nio.file.Path;

/** The league, revision by revision: the project of which most tests are made. */
final class League {

    private League() {}

    /** Root and first entity; nothing is recorded. */
    static TemporaryProject begin(Path folder) {
        return new TemporaryProject(folder)
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league")
                        package app.league;
                        """)
                .source("Player", """
                        @Entity @Table(name = "players")
                        class Player {
                            @Id @GeneratedValue Long id;
                            @Column(length = 60, nullable = false) String name;
                            @Column(length = 60, nullable = false) String team;
                        }
                        """);
    }

    /** The first revision is recorded. */
    static TemporaryProject recorded(Path folder) {
        TemporaryProject project = begin(folder);
        project.compile("-Aaludel.record=init").succeed();
        return project;
    }

    /** With a change that is recorded nowhere yet. */
    static TemporaryProject changed(Path folder) {
        return withNote(recorded(folder));
    }

    static TemporaryProject withNote(TemporaryProject project) {
        return project.source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60, nullable = false) String team;
                    String note;
                }
                """);
    }

    /** The hard change: the text becomes a table of its own, its rows are moved by a data step. */
    static TemporaryProject withTeams(TemporaryProject project) {
        return project.source("Team", """
                        @Entity @Table(name = "teams")
                        class Team {
                            @Id @GeneratedValue Long id;
                            @Column(length = 60, nullable = false, unique = true) String name;
                            @OneToMany(mappedBy = "team", cascade = CascadeType.PERSIST) java.util.Set<Player> players;
                        }
                        """).source("Player", """
                        @Entity @Table(name = "players")
                        class Player {
                            @Id @GeneratedValue Long id;
                            @Column(length = 60, nullable = false) String name;
                            @ManyToOne(optional = false, onDelete = ReferenceAction.CASCADE) Team team;
                        }
                        """).source("FillTeams", FILL_TEAMS);
    }

    static final String FILL_TEAMS = """
            import static io.aludel.runtime.query.Queries.select;
            import static io.aludel.runtime.query.Queries.selectDistinct;
            import app.league.migrations.CreateTeams;
            import io.aludel.runtime.query.DataContext;

            @DataStep("create teams")
            public final class FillTeams implements CreateTeams.Data {
                public FillTeams() {}

                @Override
                public void upgrade(DataContext db, CreateTeams.Tables t) {
                    db.insertInto(t.teams, t.teams.name)
                            .select(selectDistinct(t.players.team).from(t.players).where(t.players.team.isNotNull()))
                            .execute();
                    db.update(t.players)
                            .set(t.players.teamId,
                                    select(t.teams.id).from(t.teams).where(t.teams.name.eq(t.players.team)))
                            .execute();
                }

                @Override
                public void downgrade(DataContext db, CreateTeams.Tables t) {
                    db.update(t.players)
                            .set(t.players.team,
                                    select(t.teams.name).from(t.teams).where(t.teams.id.eq(t.players.teamId)))
                            .execute();
                }
            }
            """;
}
