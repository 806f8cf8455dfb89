package io.aludel.processor;

import io.aludel.schema.history.History;
import java.util.List;
import java.util.stream.Stream;

/** What a data step may call the recorded revisions. */
final class KnownRevisions {

    private KnownRevisions() {}

    /** Messages and ids, in the history's order. */
    static List<String> of(History history) {
        return Stream.concat(
                        history.revisions().stream()
                                .map(recorded -> recorded.revision().message()),
                        history.revisions().stream().map(recorded -> recorded.id()))
                .toList();
    }
}
