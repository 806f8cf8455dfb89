package model;

import static io.aludel.runtime.query.Queries.select;
import static io.aludel.runtime.query.Queries.selectDistinct;

import io.aludel.annotation.DataStep;
import io.aludel.runtime.query.DataContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import model.migrations.CreateTeams;

/** Teams come from Java, in batches, and the way back is plain JDBC. */
@DataStep("create teams")
public final class FillTeams implements CreateTeams.Data {
    @Override
    public void upgrade(DataContext db, CreateTeams.Tables t) {
        List<String> names = db.fetch(selectDistinct(t.players.team).from(t.players), row -> row.get(t.players.team));
        db.insertInto(t.teams)
                .rows(names, (row, name) -> row.set(t.teams.name, name))
                .batchesOf(2_000)
                .execute();
        db.update(t.players)
                .set(t.players.teamId, select(t.teams.id).from(t.teams).where(t.teams.name.eq(t.players.team)))
                .execute();
    }

    @Override
    public void downgrade(DataContext db, CreateTeams.Tables t) {
        String sql = "update players set team = (select teams.name from teams where teams.id = players.team_id)";
        try (PreparedStatement update = db.connection().prepareStatement(sql)) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
