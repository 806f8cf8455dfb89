package io.aludel.schema.history;

/**
 * Something wrong with the recorded history, as its author must hear it.
 *
 * @param kind what kind of problem
 * @param place where
 * @param fact what is wrong: names the revisions concerned; without a closing period
 * @param fix what to do; without a closing period
 */
public record HistoryProblem(Kind kind, Place place, String fact, String fix) {

    /** The kinds of problems, named as their diagnostics. */
    public enum Kind {
        /** A file or folder can't be read: rights, a link, too large, not UTF-8. */
        UNREADABLE_FILE,
        /** A file holds the marks of an unfinished merge. */
        MERGE_CONFLICT,
        /** A folder has a revision in it, but its name is no revision id. */
        INVALID_FOLDER_NAME,
        /** A folder is named like a revision, but has no {@code revision.json}. */
        MISSING_REVISION_FILE,
        /** A {@code revision.json} isn't as it was written. */
        MALFORMED_REVISION,
        /** A {@code revision.json} has another id than its folder. */
        REVISION_ID_MISMATCH,
        /** A parent isn't there. */
        MISSING_PARENT,
        /** What a revision depends on isn't there. */
        MISSING_DEPENDENCY,
        /** Revisions follow each other in a ring. */
        REVISION_CYCLE,
        /** Two revisions have one label. */
        DUPLICATE_LABEL,
        /** Revisions of different branches have to do with the same thing. */
        HEADS_CONFLICT,
        /** An operation doesn't fit the schema that the revisions before it give. */
        OPERATION_CONFLICT,
        /** The operations give another schema than was recorded. */
        FINGERPRINT_MISMATCH,
        /** A configured dialect has no SQL in some revisions. */
        MISSING_DIALECT_SQL,
        /** A SQL file isn't as it must be. */
        MALFORMED_SQL,
        /** A SQL file has a place for a data step and the revision none, or the other way round. */
        DATA_STEP_MISMATCH
    }

    /**
     * Place in the history's folder.
     *
     * @param file path from that folder, with {@code /}; empty for the folder itself
     * @param line from 1; 0 when the file as a whole is meant
     * @param column from 1; 0 when the file as a whole is meant
     */
    public record Place(String file, int line, int column) {

        /** A file as a whole. */
        public static Place of(String file) {
            return new Place(file, 0, 0);
        }

        /** Such as {@code 0002_create_teams/revision.json:12:5}. */
        @Override
        public String toString() {
            return line == 0 ? file : file + ":" + line + ":" + column;
        }
    }

    static HistoryProblem of(Kind kind, String file, String fact, String fix) {
        return new HistoryProblem(kind, Place.of(file), fact, fix);
    }

    static HistoryProblem of(Kind kind, String file, Mistake mistake) {
        return new HistoryProblem(
                kind, new Place(file, mistake.line(), mistake.column()), mistake.fact(), mistake.fix());
    }

    /** Place, fact and fix on one line. */
    @Override
    public String toString() {
        String where = place.file().isEmpty() ? "" : place + ": ";
        String end = fix.endsWith("?") ? "" : ".";
        return where + fact + ". " + fix + end;
    }
}
