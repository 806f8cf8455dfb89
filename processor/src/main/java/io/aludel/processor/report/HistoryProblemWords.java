package io.aludel.processor.report;

import io.aludel.processor.model.Origin;
import io.aludel.schema.history.HistoryProblem;
import io.aludel.schema.history.MessageProblem;
import java.util.Map;
import java.util.Objects;

/** Puts what is wrong with the recorded history, or with the next revision's message, on the root. */
public final class HistoryProblemWords {

    private static final Map<Class<? extends MessageProblem>, Code> MESSAGES = Map.of(
            MessageProblem.InvalidMessage.class, Code.INVALID_MESSAGE,
            MessageProblem.DuplicateMessage.class, Code.DUPLICATE_MESSAGE,
            MessageProblem.ClassNameTaken.class, Code.CLASS_NAME_TAKEN);

    private HistoryProblemWords() {}

    /** A problem of the history, which names its file itself. */
    public static Diagnostic of(HistoryProblem problem, Origin root) {
        return code(problem.kind()).at(root, problem);
    }

    /** Why a message can't name the next revision. */
    public static Diagnostic of(MessageProblem problem, Origin root) {
        return Objects.requireNonNull(MESSAGES.get(problem.getClass())).at(root, problem.fact());
    }

    private static Code code(HistoryProblem.Kind kind) {
        return switch (kind) {
            case UNREADABLE_FILE -> Code.UNREADABLE_FILE;
            case MERGE_CONFLICT -> Code.MERGE_CONFLICT;
            case INVALID_FOLDER_NAME -> Code.INVALID_FOLDER_NAME;
            case MISSING_REVISION_FILE -> Code.MISSING_REVISION_FILE;
            case MALFORMED_REVISION -> Code.MALFORMED_REVISION;
            case REVISION_ID_MISMATCH -> Code.REVISION_ID_MISMATCH;
            case MISSING_PARENT -> Code.MISSING_PARENT;
            case MISSING_DEPENDENCY -> Code.MISSING_DEPENDENCY;
            case REVISION_CYCLE -> Code.REVISION_CYCLE;
            case DUPLICATE_LABEL -> Code.DUPLICATE_LABEL;
            case HEADS_CONFLICT -> Code.HEADS_CONFLICT;
            case OPERATION_CONFLICT -> Code.OPERATION_CONFLICT;
            case FINGERPRINT_MISMATCH -> Code.FINGERPRINT_MISMATCH;
            case MISSING_DIALECT_SQL -> Code.MISSING_DIALECT_SQL;
            case MALFORMED_SQL -> Code.MALFORMED_SQL;
            case DATA_STEP_MISMATCH -> Code.DATA_STEP_MISMATCH;
        };
    }
}
