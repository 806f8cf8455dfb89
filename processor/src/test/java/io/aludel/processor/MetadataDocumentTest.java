package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of {@code docs/metadata.md}: compiled, with the class that is generated and the answers that it gives; {@code
 * -Daludel.golden=update} writes those into the document.
 */
class MetadataDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "metadata.md");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void the_example_gives_the_class_and_the_answers_that_stand_below_it() throws Exception {
        String document = Files.readString(DOCUMENT);
        List<MatchResult> blocks = BLOCK.matcher(document).results().toList();
        assertThat(blocks).extracting(block -> block.group(1)).containsExactly("java", "java", "java", "text", "json");
        TemporaryProject project = new TemporaryProject(folder)
                .options()
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league")
                        package app.league;
                        """)
                .source("Team", "import java.util.*;\n" + blocks.get(0).group(2))
                .source("Answers", blocks.get(2).group(2));
        project.compile().succeed();
        List<String> made = List.of(
                blocks.get(0).group(2),
                project.generatedSource("app.league.PlayerTable"),
                blocks.get(2).group(2),
                call(project, "app.league.Answers", "text") + "\n",
                table(call(project, "app.league.LeagueSchema", "toJson"), "teams"));
        if ("update".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(DOCUMENT, replaced(document, blocks, made));
            return;
        }
        assertThat(blocks).extracting(block -> block.group(2)).containsExactlyElementsOf(made);
    }

    private static String replaced(String document, List<MatchResult> blocks, List<String> made) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (int i = 0; i < blocks.size(); i++) {
            text.append(document, end, blocks.get(i).start(2)).append(made.get(i));
            end = blocks.get(i).end(2);
        }
        return text.append(document.substring(end)).toString();
    }

    /** One table of the schema's JSON, a line for each of its members. */
    private static String table(String json, String name) {
        int start = json.indexOf("{\"name\":\"" + name + "\",\"columns\"");
        int end = json.indexOf("},{\"name\":", json.indexOf("\"relationships\":", start));
        String table = json.substring(start, end < 0 ? json.length() - 2 : end + 1);
        return table.replaceAll(
                        ",(?=\"(columns\":\\[\\{|primaryKey|uniqueKeys|foreignKeys|indexes|relationships))", ",\n ")
                + "\n";
    }

    private static String call(TemporaryProject project, String className, String method) throws Exception {
        URL[] classes = {project.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, MetadataDocumentTest.class.getClassLoader())) {
            Method answering = loader.loadClass(className).getDeclaredMethod(method);
            answering.setAccessible(true);
            return (String) answering.invoke(null);
        }
    }
}
