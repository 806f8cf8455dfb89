package io.aludel.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.Consumer;
import javax.sql.DataSource;

/** The end of a process that uses a server: its sockets are closed, and nothing more is sent. */
final class Halted extends Error {
    private static final long serialVersionUID = 1L;

    private Halted() {}

    /** Something ends at a call, if it comes as far. */
    static void at(int at, String url, Consumer<DataSource> run) {
        TappedDataSource tapped = new TappedDataSource(ServerSite.client(url), (call, what) -> {
            if (call >= at) {
                TrackedSockets.close();
                throw new Halted();
            }
        });
        Throwable thrown = catchThrowable(() -> run.accept(tapped.dataSource()));
        assertThat(thrown == null || thrown instanceof Halted).as("%s", thrown).isTrue();
        TrackedSockets.close();
    }
}
