package io.aludel.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The league, revision by revision: the project of which most tests are made. */
final class League {

    private static final SortedMap<String, byte[]> RECORDED = compileOnce();

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

    /** The first revision is recorded, and all compiled. */
    static TemporaryProject recorded(Path folder) {
        RECORDED.forEach((path, content) -> write(folder.resolve(path), content));
        return new TemporaryProject(folder);
    }

    /** Compiled once for all tests: the content of each file by its path within the project. */
    private static SortedMap<String, byte[]> compileOnce() {
        try {
            Path folder = Files.createTempDirectory("league");
            begin(folder).compile("-Aaludel.record=init").succeed();
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (Path file : TemporaryProject.files(folder)) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            TemporaryProject.delete(folder);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
