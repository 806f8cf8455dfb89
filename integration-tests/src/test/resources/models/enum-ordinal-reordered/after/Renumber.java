package model;

import io.aludel.annotation.DataStep;
import io.aludel.runtime.query.DataContext;
import model.migrations.After;

@DataStep("after")
public final class Renumber implements After.Data {
    @Override
    public void upgrade(DataContext db, After.Tables t) {
        db.execute("update invoice set state = 2 - 2 * state");
    }

    @Override
    public void downgrade(DataContext db, After.Tables t) {
        db.execute("update invoice set state = (2 - state) / 2");
    }
}
