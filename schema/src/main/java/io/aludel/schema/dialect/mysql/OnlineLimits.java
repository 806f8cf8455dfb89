package io.aludel.schema.dialect.mysql;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.operation.Rule;

/**
 * What can't be done while others write.
 *
 * @param traits what the database does in place
 * @param database the database's name for messages
 * @param online the revision
 * @param change the operation
 */
record OnlineLimits(OnlineTraits traits, String database, Online online, Change change) {

    /**
     * How an operation is done on a table.
     *
     * @param member the column, key, check or index that it's about; empty: the table itself
     * @throws DialectLimit when writers would have to wait; on the way back they do
     */
    Algorithm require(QualifiedName table, String member, Algorithm wanted) {
        if (!online.isOld(table)) {
            return Algorithm.USUAL;
        }
        if (!keepsWritersWaiting(table, wanted)) {
            return wanted;
        }
        if (online.back()) {
            return Algorithm.USUAL;
        }
        String text = database + " lets nobody write to " + table + " while it does this to all rows: "
                + change.operation().describe()
                + ". Record it as a revision of its own with aludel.online=false and run"
                + " that in a quiet hour, or leave it to a tool for online schema changes";
        throw member.isEmpty() ? new DialectLimit(table, text) : new DialectLimit(table, member, text);
    }

    private boolean keepsWritersWaiting(QualifiedName table, Algorithm wanted) {
        return switch (wanted) {
            case USUAL, INSTANT -> false;
            case INPLACE -> cascades(table);
            case REBUILD ->
                cascades(table) || traits.obstacles().toRebuild(change.before().requireTable(table));
            case COPY -> true;
        };
    }

    /** Whether rows of the table go or change with those that they refer to, and writers wait for that reason. */
    private boolean cascades(QualifiedName table) {
        return traits.cascadesLock()
                && change.before().requireTable(table).foreignKeys().stream()
                        .anyMatch(key -> changesRows(key.onDelete()) || changesRows(key.onUpdate()));
    }

    private static boolean changesRows(ReferenceAction action) {
        return action == ReferenceAction.CASCADE || action == ReferenceAction.SET_NULL;
    }

    /** Whether rows may lie in the order of a key with that column: where there's no primary key, a key without NULLs stands for it. */
    static boolean keepsRowsBy(Table table, String column) {
        return table.primaryKey().isEmpty()
                && Rule.of(table).stream()
                        .filter(rule -> rule.unique() && rule.columns().contains(column))
                        .anyMatch(rule -> rule.columns().stream()
                                .noneMatch(name -> table.requireColumn(name).nullable()));
    }
}
