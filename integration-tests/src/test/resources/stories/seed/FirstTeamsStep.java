package model;

import io.aludel.annotation.DataStep;
import io.aludel.runtime.query.DataContext;
import java.util.List;
import model.migrations.FirstTeams;

/** Rows to begin with. */
@DataStep("first teams")
public final class FirstTeamsStep implements FirstTeams.Data {
    private static final List<String> NAMES = List.of("Reds", "Blues");

    @Override
    public void upgrade(DataContext db, FirstTeams.Tables t) {
        db.insertInto(t.teams)
                .rows(NAMES, (row, name) -> row.set(t.teams.name, name))
                .execute();
    }

    @Override
    public void downgrade(DataContext db, FirstTeams.Tables t) {
        db.deleteFrom(t.teams).where(t.teams.name.in(NAMES)).execute();
    }
}
