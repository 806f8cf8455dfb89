package io.aludel.integration.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Instances of one release of an application that write players, each by a connection of its own. */
final class Writers {

    /** What one of them wrote: how often it added one, and the names that it gave. */
    record Written(long additions, List<String> inserted, String last) {}

    /** Shared by all. */
    private static final int SCORES = 20;

    private static final int ROUNDS = 150;

    private final DataSource database;
    private final String name;
    private final String score;
    private final List<FutureTask<Written>> work = new ArrayList<>();
    private final CountDownLatch busy;
    private volatile boolean over;

    private Writers(DataSource database, String name, String score, int number) {
        this.database = database;
        this.name = name;
        this.score = score;
        this.busy = new CountDownLatch(number * ROUNDS);
    }

    /**
     * Begins.
     *
     * @param name what the release calls the column of names
     * @param score what it calls that of scores
     * @param own the ids of rows that each of them has for itself
     */
    static Writers begin(DataSource database, String name, String score, List<Long> own) {
        Writers writers = new Writers(database, name, score, own.size());
        for (long id : own) {
            FutureTask<Written> task = new FutureTask<>(() -> writers.write(id));
            writers.work.add(task);
            Thread thread = new Thread(task, name + " " + id);
            thread.setDaemon(true);
            thread.start();
        }
        return writers;
    }

    private Written write(long own) throws SQLException {
        SplittableRandom random = new SplittableRandom(own);
        List<String> inserted = new ArrayList<>();
        long additions = 0;
        String last = "";
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(
                        "update players set " + score + " = " + score + " + 1 where id = ?");
                PreparedStatement rename =
                        connection.prepareStatement("update players set " + name + " = ? where id = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into players (" + name + ") values (?)")) {
            for (int round = 0; !over; round++) {
                add.setLong(1, random.nextInt(SCORES) + 1);
                additions += add.executeUpdate();
                last = name + " " + own + " is " + round;
                rename.setString(1, last);
                rename.setLong(2, own);
                rename.executeUpdate();
                inserted.add(name + " " + own + " adds " + round);
                insert.setString(1, inserted.get(round));
                insert.executeUpdate();
                busy.countDown();
            }
        }
        return new Written(additions, inserted, last);
    }

    /** Waits until they have written for a while. */
    void awaitWork() throws ExecutionException, InterruptedException {
        while (!busy.await(1, TimeUnit.SECONDS)) {
            for (FutureTask<Written> task : work) {
                if (task.isDone()) {
                    task.get();
                }
            }
        }
    }

    /** Ends them; fails if one of them did. */
    List<Written> stop() throws ExecutionException, InterruptedException {
        over = true;
        List<Written> written = new ArrayList<>();
        for (FutureTask<Written> task : work) {
            written.add(task.get());
        }
        return written;
    }
}
