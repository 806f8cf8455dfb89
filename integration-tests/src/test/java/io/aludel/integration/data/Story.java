package io.aludel.integration.data;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.model.RecordedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The story of players and teams, compiled and recorded for all databases as a user does it: players have a team as a text, and then teams
 * are rows of their own.
 */
final class Story {

    /** The two revisions. */
    static final String BEFORE = "0001_before";

    static final String CREATE_TEAMS = "0002_create_teams";

    /** Held, so that it isn't forgotten with its level: what revisions say of their progress hides the figures. */
    private static final Logger PROGRESS = Logger.getLogger("io.aludel.runtime");

    static {
        PROGRESS.setLevel(Level.WARNING);
    }

    private static final Path ALL = Path.of("src", "test", "resources", "stories");

    private Story() {}

    /**
     * Records it with a data step of its own.
     *
     * @param step the folder that holds the step
     * @param folder an empty one, for the project
     */
    static RecordedModel recorded(String step, Path folder) throws IOException {
        return recorded(
                onAllDatabases(),
                List.of("before/Sources.java"),
                List.of("after/Sources.java", step + "/FillTeams.java"),
                "create teams",
                folder);
    }

    /**
     * Records any two revisions.
     *
     * @param database what the root says
     * @param before files of the first, which is called before
     * @param after files of the second
     * @param message of the second
     */
    static RecordedModel recorded(String database, List<String> before, List<String> after, String message, Path folder)
            throws IOException {
        RecordedModel project = RecordedModel.begin(folder);
        project.compile("before", sources(database, before), List.of("-Aaludel.record=before"));
        Map<String, String> sources = sources(database, after);
        project.compile("after", sources, List.of("-Aaludel.record=" + message));
        project.compile("again", sources, List.of("-Aaludel.mode=verify"));
        return project;
    }

    /** What the root says for all databases. */
    static String onAllDatabases() {
        return Engine.all().stream()
                .map(engine ->
                        "io.aludel.annotation.Dialect." + engine.dialect().id().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "dialects = {", "}"));
    }

    private static Map<String, String> sources(String database, List<String> files) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        sources.put(
                "package-info.java",
                "@io.aludel.annotation.Database(name = \"model\", " + database + ")\npackage model;\n");
        for (String file : files) {
            Path path = ALL.resolve(file);
            sources.put(path.getFileName().toString(), Files.readString(path));
        }
        return sources;
    }
}
