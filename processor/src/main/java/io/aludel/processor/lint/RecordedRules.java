package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import java.util.List;

/** All advice on recorded SQL that somebody has changed, in the order in which it's given. */
final class RecordedRules {

    static final List<RecordedRule> ALL = List.of(
            new RecordedSqlEditedRule(),
            new StatementRule(Code.TRUNCATE, (engine, words) -> words.begins("truncate")),
            new StatementRule(Code.UNBOUNDED_UPDATE, (engine, words) -> isUnbounded(words)),
            new StatementRule(Code.TRANSACTION_IN_SQL, (engine, words) -> isOfTransactions(words)),
            new StatementRule(Code.IF_NOT_EXISTS, (engine, words) -> passesOverWhatIsThere(words)),
            new StatementRule(
                    Code.REINDEX_LOCKS,
                    (engine, words) -> engine.has(Trait.LOCKS_FOR_INDEXES)
                            && (words.begins("reindex") || words.says("detach partition"))
                            && !words.has("concurrently")),
            new StatementRule(Code.TABLE_REWRITE_BY_HAND, (engine, words) -> isRewrite(words)));

    private RecordedRules() {}

    private static boolean isUnbounded(SqlWords words) {
        String verb = words.verb();
        return (verb.equals("update") || verb.equals("delete")) && !words.has("where") && !words.has("limit");
    }

    private static boolean isOfTransactions(SqlWords words) {
        return words.begins("begin", "commit", "rollback", "savepoint", "abort") || words.says("start transaction");
    }

    /** Aludel itself says so of schemas and of types alone, which have no probe. */
    private static boolean passesOverWhatIsThere(SqlWords words) {
        boolean own = words.says("create schema if not exists") || words.says("drop type if exists");
        return words.begins("create", "drop", "alter")
                && !own
                && (words.says("if exists") || words.says("if not exists"));
    }

    private static boolean isRewrite(SqlWords words) {
        return words.says("vacuum full") || words.begins("cluster") || words.says("optimize table");
    }
}
