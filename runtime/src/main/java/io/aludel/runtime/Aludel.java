package io.aludel.runtime;

import io.aludel.runtime.internal.MigrationRun;
import io.aludel.runtime.internal.Settings;
import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.CatalogueCheck;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.ProgressListener;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.UpgradeReport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Brings a database to where the code's history says it should be.
 *
 * <pre>{@code
 * Aludel aludel = Aludel.on(dataSource).migrations(LeagueMigrations.all()).build();
 * aludel.upgrade();
 * }</pre>
 *
 * <p>A target is {@code head}, {@code heads}, {@code base}, {@code +n}, {@code -n}, or a revision: its full id, or the
 * beginning of its id, its slug, its label or its message where that fits one revision only. {@code create_teams+2} is the
 * second revision after that one, {@code create_teams-1} the one before it; a downgrade to the latter takes back {@code
 * create_teams} and what follows or depends on it, and nothing beside it. {@code sport@} in front of a target confines it
 * to the line of the revision with the label {@code sport}: what it follows and what follows it, as in {@code sport@head},
 * {@code sport@+1} or {@code sport@base}, which takes back all that begins with the label.
 *
 * <p>What a dead process or a failed step left half way is finished first, in its own direction, by {@code upgrade} and
 * {@code downgrade} alike; then what was asked for is planned from there. So an {@code upgrade()} that finds a half-way
 * downgrade reverts that revision to the end and then applies it again.
 *
 * <p>Instances are immutable and may be shared by threads. Every failure is an {@link AludelException}, but for what an
 * {@link Error} or a listener throws.
 */
public final class Aludel {
    private final Settings settings;

    private Aludel(Settings settings) {
        this.settings = settings;
    }

    /** Begins to say what is to be migrated; every call of the runtime takes one connection of the data source. */
    public static Start on(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        return new Start(dataSource);
    }

    /**
     * Applies everything that is not applied yet.
     *
     * <p>With nothing to do it costs one connection and one select: no lock, no write.
     *
     * @throws AludelException see {@link AludelException.Code}
     */
    public UpgradeReport upgrade() {
        return upgrade("heads");
    }

    /**
     * Applies the target and everything it follows; nothing when it is applied already.
     *
     * @param target a revision, {@code head}, {@code heads} or {@code +n}
     * @throws AludelException see {@link AludelException.Code}
     */
    public UpgradeReport upgrade(String target) {
        return new MigrationRun(settings).upgrade(Objects.requireNonNull(target, "target"));
    }

    /**
     * Applies pending revisions as far as the application that is running now can live with: for a deployment without
     * downtime, in which old and new code run side by side for a while.
     *
     * <p>A revision that has but an expand phase is applied. At the first one with a data step, backfills or a contract
     * phase the run stops behind its expand phase: what it adds is there, nothing that old code names is gone, and the
     * revision is {@linkplain RevisionStatus.State#EXPANDED expanded}. Revisions that follow wait, since their steps
     * rest on it as a whole. Once no old code runs any more, {@link #contract} goes on, or {@link #upgrade}; {@link #downgrade}
     * takes it back.
     *
     * <p>A database with no applied revision has no old code: there all is applied. Where nothing is to be done but an
     * expanded revision waits, the lock is taken to find that out.
     *
     * @throws AludelException see {@link AludelException.Code}
     */
    public UpgradeReport expand() {
        return expand("heads");
    }

    /**
     * Expands on the way to a target.
     *
     * @param target a revision, {@code head}, {@code heads} or {@code +n}
     * @throws AludelException see {@link AludelException.Code}
     */
    public UpgradeReport expand(String target) {
        return new MigrationRun(settings).expand(Objects.requireNonNull(target, "target"));
    }

    /**
     * Finishes the revision that is half way, after {@link #expand} or after a crash: data and contract phase; nothing
     * when there is none. Rows that old code has written since are moved with all others.
     *
     * @throws AludelException see {@link AludelException.Code}
     */
    public UpgradeReport contract() {
        return new MigrationRun(settings).contract();
    }

    /**
     * Reverts everything that follows the target, newest first; of a merge that is reverted, the other side too.
     *
     * <p>A revision that is expanded is taken back from there, as long as {@link #contract} has not begun: what it has added goes.
     *
     * <p>Data steps without a way back are refused before anything is touched, for all revisions; guards are asked
     * before each revision, since they speak of the tables as they are then.
     *
     * @param target an applied revision, {@code base} or {@code -n}
     * @throws AludelException see {@link AludelException.Code}
     */
    public UpgradeReport downgrade(String target) {
        return new MigrationRun(settings).downgrade(Objects.requireNonNull(target, "target"));
    }

    /**
     * Takes over a database that got its tables in another way: notes the target and everything it follows as applied, and
     * nothing else, once the catalogue has been found to be as they leave it; runs no step.
     *
     * @param target a revision, {@code head}, {@code heads}, {@code base}, {@code +n} or {@code -n}
     * @throws AludelException {@code CATALOGUE_DIFFERS} if the catalogue is otherwise, {@code CATALOGUE_UNCHECKED} if it cannot be
     *     compared with an older revision without {@link Builder#catalogueCheck}; see {@link AludelException.Code}
     */
    public void stamp(String target) {
        new MigrationRun(settings).stamp(Objects.requireNonNull(target, "target"), true);
    }

    /**
     * Stamps whatever the catalogue holds, for those who know better; whatever the journal says of a revision that is half way
     * is forgotten.
     *
     * @param target a revision, {@code head}, {@code heads}, {@code base}, {@code +n} or {@code -n}
     * @throws AludelException see {@link AludelException.Code}
     */
    public void forceStamp(String target) {
        new MigrationRun(settings).stamp(Objects.requireNonNull(target, "target"), false);
    }

    /**
     * Looks whether the database still is as its revisions have left it; takes no lock, and changes nothing.
     *
     * <p>By itself it compares a fingerprint of tables and columns, their types and whether they refuse NULL, with that of the
     * newest revision: a few selects, fit for every start behind {@link #upgrade}. With {@link Builder#catalogueCheck} it is all
     * that the catalogue tells, at whatever revision the database stands.
     *
     * @return a sentence for each difference, such as {@code column players.age exists in the database and not in the model};
     *     empty when there is none
     * @throws AludelException a state of the history in which {@link #upgrade} would stop too, or {@code CATALOGUE_UNCHECKED} if the
     *     database is not at the newest revision and there is no {@link Builder#catalogueCheck}
     */
    public List<String> check() {
        return new MigrationRun(settings).check();
    }

    /** Returns the applied and half-way revisions that no other one of them follows; empty at the base. */
    public List<RevisionStatus> current() {
        return new MigrationRun(settings).current();
    }

    /** Returns every revision of the code, and those that only the database knows, parents before children. */
    public List<RevisionStatus> history() {
        return new MigrationRun(settings).history();
    }

    /** What must be said before anything can be built. */
    public static final class Start {
        private final DataSource dataSource;

        private Start(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /** Says which migrations, as a rule those of a generated class, {@code LeagueMigrations.all()}. */
        public Builder migrations(Migrations migrations) {
            return new Builder(dataSource, migrations);
        }
    }

    /** What may be said before {@link #build}. */
    public static final class Builder {
        private static final Duration LOCK_TIMEOUT = Duration.ofMinutes(10);
        private static final Duration TABLE_LOCK_TIMEOUT = Duration.ofSeconds(2);

        private final DataSource dataSource;
        private final Migrations migrations;
        private Optional<String> schema = Optional.empty();
        private ProgressListener listener = new ProgressListener() {};
        private String application;
        private Duration lockTimeout = LOCK_TIMEOUT;
        private Duration tableLockTimeout = TABLE_LOCK_TIMEOUT;
        private Optional<Duration> statementTimeout = Optional.empty();
        private Optional<Duration> deadline = Optional.empty();
        private boolean draftAllowed;
        private boolean unknownAllowed;
        private Optional<CatalogueCheck> catalogueCheck = Optional.empty();

        private Builder(DataSource dataSource, Migrations migrations) {
            this.dataSource = dataSource;
            this.migrations = Objects.requireNonNull(migrations, "migrations");
            this.application = migrations.name();
        }

        /** Works in a schema, which must exist; the connection's own schema is restored afterwards. */
        public Builder schema(String name) {
            this.schema = Optional.of(name);
            return this;
        }

        /** Tells a listener what happens. */
        public Builder listener(ProgressListener progressListener) {
            this.listener = Objects.requireNonNull(progressListener, "listener");
            return this;
        }

        /**
         * Names the application, with its version: kept in the history, shown to those who wait for the lock. The name
         * of the migrations when unsaid.
         */
        public Builder application(String nameAndVersion) {
            this.application = Objects.requireNonNull(nameAndVersion, "application");
            return this;
        }

        /**
         * Limits how long one call waits for the migration lock, and again for the tables that a revision alters; 10
         * minutes when unsaid.
         */
        public Builder lockTimeout(Duration timeout) {
            this.lockTimeout = Objects.requireNonNull(timeout, "lockTimeout");
            return this;
        }

        /**
         * Limits how long one statement waits for a table or a row before it steps back and is tried again, on
         * PostgreSQL, MariaDB and MySQL: as long as it waits, everybody else's statements queue behind it. MariaDB and
         * MySQL take whole seconds, one at least. It stays away at least half as long as it waited, longer each time, and
         * goes on so for as long as {@link #lockTimeout} says. 2 seconds when unsaid.
         */
        public Builder tableLockTimeout(Duration timeout) {
            this.tableLockTimeout = Objects.requireNonNull(timeout, "tableLockTimeout");
            return this;
        }

        /**
         * Limits how long one statement of a revision may run, everywhere but on SQLite and DuckDB: the database ends it, and
         * the step has failed; MySQL, HSQLDB and Derby count whole seconds. A change of a large table takes as long as it takes, so there is no limit when unsaid, but that of
         * the server or the connection.
         */
        public Builder statementTimeout(Duration timeout) {
            this.statementTimeout = Optional.of(timeout);
            return this;
        }

        /**
         * Limits how long a whole call may take once it has a connection, waiting included. When the time is over no step
         * begins any more, nor a batch of a batched one; the statement that runs is ended too, where it could be by
         * {@link #statementTimeout}.
         * What is done stays done, and the next call goes on there. No limit when unsaid.
         */
        public Builder deadline(Duration time) {
            this.deadline = Optional.of(time);
            return this;
        }

        /** Applies the draft too, and undoes it when it has changed; for development. */
        public Builder allowDraft() {
            this.draftAllowed = true;
            return this;
        }

        /** Lets a database be that holds revisions which the code does not know, for example after a roll-back. */
        public Builder allowUnknownRevisions() {
            this.unknownAllowed = true;
            return this;
        }

        /**
         * Has {@link Aludel#check} and {@link Aludel#stamp} compare all that a catalogue tells, at any revision: {@code
         * SchemaCheck.of(LeagueMigrations.all())} of the module {@code aludel-catalog}. When unsaid, tables and columns are
         * compared by a fingerprint, at the newest revision.
         */
        public Builder catalogueCheck(CatalogueCheck check) {
            this.catalogueCheck = Optional.of(check);
            return this;
        }

        /** Makes the instance; touches no database. */
        public Aludel build() {
            return new Aludel(new Settings(
                    dataSource,
                    migrations,
                    schema,
                    listener,
                    application,
                    lockTimeout,
                    tableLockTimeout,
                    statementTimeout,
                    deadline,
                    draftAllowed,
                    unknownAllowed,
                    catalogueCheck));
        }
    }
}
