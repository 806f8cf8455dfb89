package io.aludel.sample;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.sample.migrations.CreateTeams;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Takes a database through the league's history: up to the revision before the hard one, players in, up to head, back below the
 * hard revision, and up again. Every player's team is printed at each stop.
 *
 * <p>Usage: {@code LeagueApp [--url jdbc:h2:... | --url jdbc:postgresql:...] [--user name] [--password secret]}. Without a URL an
 * embedded H2 file database under {@code target} is used. Exits with 1 when a single name was lost.
 */
public final class LeagueApp {

    private final DataSource dataSource;
    private final PrintStream out;
    private final Roster roster;

    public LeagueApp(DataSource dataSource, PrintStream out) {
        this.dataSource = dataSource;
        this.out = out;
        this.roster = new Roster(dataSource);
    }

    /** Runs the league on the database that the arguments name. */
    public static void main(String[] args) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int lost = new LeagueApp(UrlDataSource.of(args), out).run();
        if (lost > 0) {
            System.exit(1);
        }
    }

    /**
     * The whole round trip.
     *
     * @return how many players lost their team's name on the way; 0 is the only good answer
     */
    public int run() throws SQLException {
        Aludel league = LeagueMigrations.on(dataSource).build();
        String parent = parentOfCreateTeams();
        SortedMap<String, String> before = prepare(league, parent);
        print("before " + CreateTeams.ID, before);

        out.println(league.upgrade());
        print("at head", roster.fromTeams());
        List<String> lost = new ArrayList<>(Roster.lost(before, roster.fromTeams()));

        out.println(league.downgrade(parent));
        print("after the downgrade to " + parent, roster.fromText());
        lost.addAll(Roster.lost(before, roster.fromText()));

        out.println(league.upgrade());
        print("at head again", roster.fromTeams());
        lost.addAll(Roster.lost(before, roster.fromTeams()));

        printHistory(league);
        lost.forEach(loss -> out.println("LOST " + loss));
        out.println(lost.isEmpty() ? "Every name is where it was." : lost.size() + " names were lost.");
        return lost.size();
    }

    /** Brings the database below the hard revision, with players in it, and gives their teams. */
    private SortedMap<String, String> prepare(Aludel league, String parent) throws SQLException {
        boolean visitedBefore =
                league.current().stream().anyMatch(revision -> revision.id().equals(CreateTeams.ID));
        if (visitedBefore) {
            return roster.fromTeams();
        }
        out.println(league.upgrade(parent));
        if (roster.fromText().isEmpty()) {
            roster.signUp();
        }
        return roster.fromText();
    }

    private static String parentOfCreateTeams() {
        return LeagueMigrations.all().revisions().stream()
                .filter(revision -> revision.id().equals(CreateTeams.ID))
                .map(revision -> revision.parents().get(0))
                .findFirst()
                .orElseThrow();
    }

    private void print(String title, SortedMap<String, String> teams) {
        out.println();
        out.println("Players " + title);
        teams.forEach((player, team) -> out.printf("  %-14s %s%n", player, team));
        out.println();
    }

    /** As {@code alembic history --verbose} does. */
    private void printHistory(Aludel league) {
        Set<String> current = league.current().stream().map(RevisionStatus::id).collect(Collectors.toSet());
        out.println("Current: " + String.join(", ", current));
        out.println();
        for (RevisionStatus revision : league.history()) {
            out.println("Revision: " + revision.id() + (current.contains(revision.id()) ? " (current)" : ""));
            out.println("Parent:   " + (revision.parents().isEmpty() ? "base" : String.join(", ", revision.parents())));
            out.println("Date:     " + revision.created());
            out.println(
                    "Applied:  " + revision.appliedAt().map(Instant::toString).orElse("no"));
            out.println("Message:  " + revision.message());
            out.println();
        }
    }
}
