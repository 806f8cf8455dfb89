package model;

import static io.aludel.runtime.query.Queries.concat;
import static io.aludel.runtime.query.Queries.select;
import static io.aludel.runtime.query.Queries.selectDistinct;
import static io.aludel.runtime.query.Queries.value;

import io.aludel.annotation.DataStep;
import io.aludel.runtime.query.DataContext;
import java.util.List;
import model.migrations.CreateTeams;

/** Fails where it's told to. */
@DataStep("create teams")
public final class FillTeams implements CreateTeams.Data {
    /** Before which statement, from 1; 0 for nowhere. */
    public static int failing;

    /** Whether by a statement that the database refuses; otherwise the step throws by itself. */
    public static boolean refused;

    /** At how many places the last run could have failed: before each statement and behind the last. */
    public static int places;

    private static void maybeFail(DataContext db) {
        places++;
        if (places == failing) {
            if (refused) {
                db.execute("update nowhere set nothing = 1");
            }
            throw new IllegalStateException("no luck at place " + places);
        }
    }

    @Override
    public void upgrade(DataContext db, CreateTeams.Tables t) {
        places = 0;
        maybeFail(db);
        db.insertInto(t.teams).set(t.teams.name, "none").execute();
        maybeFail(db);
        db.insertInto(t.teams, t.teams.name)
                .select(selectDistinct(t.players.team).from(t.players))
                .execute();
        maybeFail(db);
        db.insertInto(t.teams)
                .rows(List.of("Greens", "Blacks"), (row, name) -> row.set(t.teams.name, name))
                .execute();
        maybeFail(db);
        db.update(t.players)
                .set(t.players.teamId, select(t.teams.id).from(t.teams).where(t.teams.name.eq(t.players.team)))
                .execute();
        maybeFail(db);
        db.deleteFrom(t.teams).where(t.teams.name.eq("none")).execute();
        maybeFail(db);
    }

    @Override
    public void downgrade(DataContext db, CreateTeams.Tables t) {
        places = 0;
        maybeFail(db);
        db.update(t.players)
                .set(t.players.team, select(t.teams.name).from(t.teams).where(t.teams.id.eq(t.players.teamId)))
                .execute();
        maybeFail(db);
        db.update(t.players).set(t.players.name, concat(t.players.name, value("!"))).execute();
        maybeFail(db);
        db.execute("update players set name = substr(name, 1, length(name) - 1)");
        maybeFail(db);
    }
}
