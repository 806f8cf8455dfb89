package io.aludel.processor.reader;

import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.UniqueModel;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is said about the table of an entity. */
final class TableReader {

    private static final Pattern DIRECTED =
            Pattern.compile("(?<column>.+?)\\s+(?<direction>asc|desc)", Pattern.CASE_INSENSITIVE);

    private final Optional<Mark> table;

    TableReader(Marks marks) {
        this.table = marks.of(Word.TABLE);
    }

    Optional<Sourced<String>> name() {
        return table.flatMap(mark -> mark.name("name"));
    }

    List<UniqueModel> uniques() {
        return table.stream()
                .flatMap(mark -> mark.allNested("uniques").stream())
                .map(mark -> new UniqueModel(mark.name("name"), mark.names("columns"), mark.origin()))
                .toList();
    }

    List<IndexModel> indexes() {
        return table.stream()
                .flatMap(mark -> mark.allNested("indexes").stream())
                .map(mark -> new IndexModel(
                        mark.name("name"),
                        mark.names("columns").stream().map(TableReader::part).toList(),
                        mark.flag("unique").map(Sourced::value).orElse(false),
                        mark.origin()))
                .toList();
    }

    private static IndexModel.Part part(Sourced<String> written) {
        Matcher directed = DIRECTED.matcher(written.value());
        return directed.matches()
                ? new IndexModel.Part(
                        written.map(text -> directed.group("column")),
                        directed.group("direction").equalsIgnoreCase("desc"))
                : new IndexModel.Part(written, false);
    }
}
