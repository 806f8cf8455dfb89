package model;

import static io.aludel.runtime.query.Queries.select;
import static io.aludel.runtime.query.Queries.selectDistinct;

import io.aludel.annotation.DataStep;
import io.aludel.runtime.query.DataContext;
import model.migrations.CreateTeams;

/** In the typed language. */
@DataStep("create teams")
public final class FillTeams implements CreateTeams.Data {
    @Override
    public void upgrade(DataContext db, CreateTeams.Tables t) {
        db.insertInto(t.teams, t.teams.name)
                .select(selectDistinct(t.players.team).from(t.players))
                .execute();
        db.update(t.players)
                .set(t.players.teamId, select(t.teams.id).from(t.teams).where(t.teams.name.eq(t.players.team)))
                .execute();
    }

    @Override
    public void downgrade(DataContext db, CreateTeams.Tables t) {
        db.update(t.players)
                .set(t.players.team, select(t.teams.name).from(t.teams).where(t.teams.id.eq(t.players.teamId)))
                .execute();
    }
}
