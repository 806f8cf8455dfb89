package io.aludel.integration.faults;

import static io.aludel.runtime.query.Queries.minus;
import static io.aludel.runtime.query.Queries.plus;

import io.aludel.integration.faults.Revisions.Data;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.query.DataContext;
import java.util.List;

/** The data steps of the history: rows are written, and in many transactions counted, so that one that is counted twice is seen. */
final class DataSteps {

    private static final PlayerTable P = new PlayerTable();
    private static final LogTable L = new LogTable();

    private DataSteps() {}

    static Step of(Data data, Direction direction) {
        boolean up = direction == Direction.UPGRADE;
        return switch (data) {
            case FILL -> Step.data("Fill", up ? DataSteps::fill : db -> {});
            case COUNT -> Step.batchedData("Count", up ? DataSteps::count : DataSteps::uncount);
            case NONE -> throw new IllegalArgumentException("no data step");
        };
    }

    private static void fill(DataContext db) {
        for (int id = 1; id <= 2; id++) {
            db.execute("insert into team (id, name, city, founded) values (" + id + ", 'Team " + id + "', 'Oslo', 190"
                    + id + ")");
        }
        for (int id = 1; id <= 5; id++) {
            db.execute("insert into player (id, name, n, goals, code, nick, team_id) values (" + id + ", 'Player " + id
                    + "', 0, " + id * 10 + ", '" + id + "', 'Nick', " + (id % 2 + 1) + ")");
        }
        db.execute("insert into ware (id, net, vat, state, note, hint) values (1, 10, 2, 'PAID', null, 'x')");
        db.execute("insert into ware (id, net, vat, state, note, hint) values (2, 20, 4, 'NEW', 'two', null)");
        db.execute("insert into visit (id, place, player_id) values (1, null, 1)");
    }

    private static void count(DataContext db) {
        db.update(P).set(P.score, plus(P.score, 100)).where(P.id.le(2L)).execute();
        db.inBatches(P).of(2).update(u -> u.set(P.n, plus(P.n, 1)));
        db.inBatches(P)
                .of(3)
                .each(rows ->
                        db.update(P).set(P.score, plus(P.score, 1)).where(rows).execute());
        db.insertInto(L)
                .rows(List.of(1, 2, 3), (row, no) -> row.set(L.no, no))
                .batchesOf(2)
                .execute();
        db.execute("update ware set net = net + 1 where id = 1");
    }

    private static void uncount(DataContext db) {
        db.inBatches(L).of(2).delete(d -> d);
        db.execute("update ware set net = net - 1 where id = 1");
        db.inBatches(P).of(2).update(u -> u.set(P.n, minus(P.n, 1)));
    }
}
