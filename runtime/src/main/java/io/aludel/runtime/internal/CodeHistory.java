package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Migration;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions of the code for one database.
 *
 * @param migrations the generated index
 * @param database the database
 * @param draft the draft, if there is one and it takes part
 */
public record CodeHistory(Migrations migrations, Database database, Optional<Revision> draft) {
    /**
     * Makes the history of the code.
     *
     * @throws AludelException {@code UNSUPPORTED_DATABASE} if the code holds no SQL for the database
     */
    public static CodeHistory of(Migrations migrations, Database database, boolean withDraft) {
        if (!migrations.databases().contains(database)) {
            throw Failures.notForDatabase(database, migrations.name(), migrations.databases());
        }
        return new CodeHistory(migrations, database, withDraft ? migrations.draft() : Optional.empty());
    }

    /** Returns the recorded revisions, and the draft if it takes part, by id. */
    public Map<String, Revision> revisions() {
        Map<String, Revision> revisions = new LinkedHashMap<>();
        for (Revision revision : migrations.revisions()) {
            revisions.put(revision.id(), revision);
        }
        if (draft.isPresent()) {
            revisions.put(draft.get().id(), draft.get());
        }
        return revisions;
    }

    /** Returns the chain of a database that has all of it. */
    String chain() {
        if (draft.isEmpty()) {
            return migrations.chain(database);
        }
        List<String> lines = new ArrayList<>();
        for (Revision revision : revisions().values()) {
            lines.add(History.link(revision.id(), checksum(revision), revision.parents()));
        }
        return History.chain(lines);
    }

    String checksum(Revision revision) {
        String checksum = revision.checksums().get(database);
        if (checksum == null) {
            throw AludelException.unsupported(database, revision.id());
        }
        return checksum;
    }

    public List<Step> steps(Revision revision, Direction direction) {
        Migration migration = migrations.load(revision.id());
        return direction == Direction.UPGRADE ? migration.upgrade(database) : migration.downgrade(database);
    }

    /** Returns what an upgrade runs, up to a phase. */
    Script upgrade(Revision revision, Phase last) {
        return new Script(Direction.UPGRADE, revision.id(), last, steps(revision, Direction.UPGRADE));
    }

    /** Returns whether a draft has become another one since, or is gone. */
    boolean isChangedDraft(HistoryRow row) {
        Revision revision = revisions().get(row.revision());
        return row.draft().isPresent()
                && (revision == null || !checksum(revision).equals(row.checksum()));
    }

    /**
     * Returns the way back: of the code where it still has these steps, else that stored with a draft; from where the row says that it
     * stands.
     */
    Script downgrade(HistoryRow row) {
        Revision revision = revisions().get(row.revision());
        boolean same = revision != null && checksum(revision).equals(row.checksum());
        if (!same && row.draft().isPresent()) {
            return new Script(
                    Direction.DOWNGRADE,
                    row.revision(),
                    FrozenSteps.read(row.draft().get()));
        }
        if (revision == null) {
            throw Failures.unknownInTheWay(row.revision());
        }
        return new Script(
                Direction.DOWNGRADE,
                row.revision(),
                row.expanded() ? retreat(row, revision) : steps(revision, Direction.DOWNGRADE));
    }

    private List<Step> retreat(HistoryRow row, Revision revision) {
        List<Step> steps = migrations.load(revision.id()).retreat(database);
        Script upgrade = upgrade(revision, Phase.EXPAND);
        if (steps.isEmpty()
                && !upgrade.steps().isEmpty()
                && upgrade.runs(upgrade.steps().get(0))) {
            throw Failures.noRetreat(row);
        }
        return steps;
    }

    /** Returns the row of a revision once it is applied; that of the draft holds its way back. */
    public HistoryRow row(Revision revision, int position, String application) {
        Optional<String> wayBack = Optional.empty();
        if (draft.isPresent() && draft.get().equals(revision)) {
            wayBack = Optional.of(FrozenSteps.write(steps(revision, Direction.DOWNGRADE)));
        }
        return new HistoryRow(
                position,
                revision.id(),
                revision.parents(),
                revision.message(),
                checksum(revision),
                State.APPLIED,
                wayBack,
                application,
                Optional.empty());
    }
}
