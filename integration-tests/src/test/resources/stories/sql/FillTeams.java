package model;

import io.aludel.annotation.DataStep;
import io.aludel.runtime.query.DataContext;
import model.migrations.CreateTeams;

/** In plain SQL. */
@DataStep("create teams")
public final class FillTeams implements CreateTeams.Data {
    @Override
    public void upgrade(DataContext db, CreateTeams.Tables t) {
        db.execute("insert into teams (name) select distinct team from players");
        db.execute("update players set team_id = (select teams.id from teams where teams.name = players.team)");
    }

    @Override
    public void downgrade(DataContext db, CreateTeams.Tables t) {
        db.execute("update players set team = (select teams.name from teams where teams.id = players.team_id)");
    }
}
