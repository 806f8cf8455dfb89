package io.aludel.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.support.League.TeamsTable;
import io.aludel.runtime.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many rows that are sent once more, as happens when a batched step has met a lock. */
class BulkInsertTest {
    private static final TeamsTable T = new TeamsTable();
    private static final List<String> NAMES = List.of("Lions", "Bears", "Owls");

    @Test
    void elementsThatCanBeReadAgainAreSentAgain() throws SQLException {
        assertThat(sentTwice(NAMES)).isEqualTo(3);
    }

    @Test
    void elementsThatCanBeReadOnceAreRefusedInsteadOfBeingLost() {
        Iterator<String> once = NAMES.iterator();
        assertThatThrownBy(() -> sentTwice(() -> once))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can be read only once")
                .hasMessageContaining("a List");
    }

    @Test
    void elementsThatHaveBecomeFewerAreRefused() {
        Iterator<List<String>> readings = List.of(NAMES, NAMES.subList(0, 2)).iterator();
        assertThatThrownBy(() -> sentTwice(() -> readings.next().iterator()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 elements were read the first time and 2 now");
    }

    @Test
    void aStreamSaysItself() {
        Stream<String> stream = NAMES.stream();
        assertThatThrownBy(() -> sentTwice(stream::iterator)).isInstanceOf(IllegalStateException.class);
    }

    private static long sentTwice(Iterable<String> names) throws SQLException {
        TestDatabase database = TestDatabase.create(Database.H2);
        database.execute("create table teams (name varchar(50))");
        try (Connection connection = database.dataSource().getConnection()) {
            DataContext db = DataContext.on(connection, new Twice());
            return db.insertInto(T)
                    .rows(names, (row, name) -> row.set(T.name, name))
                    .execute();
        }
    }

    /** Does everything twice, as if the first time had been rolled back. */
    private static final class Twice implements Transactions {
        @Override
        public long once(String statement, LongSupplier work) {
            long unused = work.getAsLong();
            return work.getAsLong();
        }
    }
}
