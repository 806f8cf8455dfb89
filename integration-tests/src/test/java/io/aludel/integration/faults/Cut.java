package io.aludel.integration.faults;

import io.aludel.integration.faults.TappedDataSource.Tap;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Connections that end at a call, within the process. */
final class Cut implements Tap {

    private final int at;
    private final boolean after;
    private Optional<TappedDataSource> source = Optional.empty();
    private boolean cut;

    private Cut(int at, boolean after) {
        this.at = at;
        this.after = after;
    }

    /** The call doesn't reach the database. */
    static Breaking before(int call) {
        return new Cut(call, false)::of;
    }

    /** The call reaches the database, and its answer doesn't come. */
    static Breaking after(int call) {
        return new Cut(call, true)::of;
    }

    private TappedDataSource of(DataSource delegate) {
        TappedDataSource tapped = new TappedDataSource(delegate, this);
        source = Optional.of(tapped);
        return tapped;
    }

    @Override
    public void before(int call, String what) throws SQLException {
        check(call, false);
    }

    @Override
    public void after(int call, String what) throws SQLException {
        check(call, true);
    }

    private void check(int call, boolean isAfter) throws SQLException {
        if (call == at && isAfter == after) {
            cut = true;
            source.orElseThrow().cut();
        }
        if (cut) {
            throw new SQLException("the connection is gone", "08006");
        }
    }

    /** Makes a source of which something breaks. */
    @FunctionalInterface
    interface Breaking {
        TappedDataSource of(DataSource source);
    }
}
