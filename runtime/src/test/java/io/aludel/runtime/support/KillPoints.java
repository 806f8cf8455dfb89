package io.aludel.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.runtime.Aludel;
import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.support.WatchedDataSource.Point;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Lets a process die before and after each call that it sends.
 *
 * @param product the database
 * @param migrations makes the code's history
 * @param state what must be the same in the end
 */
public record KillPoints(
        Database product, Supplier<? extends Migrations> migrations, Function<TestDatabase, List<String>> state) {

    /**
     * Kills the first call of a run at every point; whatever the second does afterwards leaves what an undisturbed run
     * of the first leaves.
     */
    public void everywhere(
            Supplier<Throwable> death,
            Consumer<TestDatabase> given,
            Consumer<Aludel> killed,
            Consumer<Aludel> nextStart) {
        TestDatabase undisturbed = TestDatabase.create(product);
        given.accept(undisturbed);
        WatchedDataSource watched = WatchedDataSource.watching(undisturbed.dataSource());
        killed.accept(aludel(watched.dataSource()));
        List<String> expected = state.apply(undisturbed);

        // To a process that is dead it makes no difference whether it died after a call or before the next one.
        boolean dead = death.get() instanceof Error;
        for (int call = 1; call <= watched.sent().size(); call++) {
            for (boolean after : dead && call > 1 ? new boolean[] {true} : new boolean[] {false, true}) {
                TestDatabase database = TestDatabase.create(product);
                given.accept(database);
                WatchedDataSource dying = WatchedDataSource.dying(database.unpooled(), new Point(call, after), death);
                Throwable thrown = catchThrowable(() -> killed.accept(aludel(dying.dataSource())));
                String point = (after ? "after " : "before ") + call + ": "
                        + watched.sent().get(call - 1);
                // A connection that breaks once all is done does no harm.
                assertThat(thrown == null || thrown instanceof Killed || thrown instanceof AludelException)
                        .as(point)
                        .isTrue();
                assertThat(dying.died()).as(point).isTrue();
                nextStart.accept(aludel(database.dataSource()));
                assertThat(state.apply(database)).as(point).isEqualTo(expected);
            }
        }
        System.out.println(
                product + ": killed before and after each of " + watched.sent().size() + " calls");
    }

    /** Drafts are allowed to those who have some. */
    private Aludel aludel(DataSource source) {
        Migrations all = migrations.get();
        Aludel.Builder builder = Aludel.on(source).migrations(all);
        return (all.draft().isPresent() ? builder.allowDraft() : builder).build();
    }

    /** The end of a process. */
    public static final class Killed extends Error {}
}
