package model;

import static io.aludel.runtime.query.Queries.lower;

import io.aludel.annotation.DataStep;
import io.aludel.runtime.query.DataContext;
import model.migrations.AddSlugs;

/** So many rows at a time, each batch a transaction. */
@DataStep(value = "add slugs", batched = true)
public final class FillSlugs implements AddSlugs.Data {
    @Override
    public void upgrade(DataContext db, AddSlugs.Tables t) {
        db.inBatches(t.players)
                .of(2_000)
                .update(u -> u.set(t.players.slug, lower(t.players.name)).where(t.players.slug.isNull()));
    }
}
