package io.aludel.schema.history;

import java.util.List;

/**
 * What was found in a history's folder.
 *
 * @param history the sound part: revisions that were read and whose operations fit, with all before them
 * @param problems all that is wrong; as long as there are any, the history is not to be built upon
 */
public record HistoryReading(History history, List<HistoryProblem> problems) {

    public HistoryReading {
        problems = List.copyOf(problems);
    }
}
