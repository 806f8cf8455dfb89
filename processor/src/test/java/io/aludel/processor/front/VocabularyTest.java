package io.aludel.processor.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.annotation.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each word that can be said, each member of it and each constant is said in a row of {@link SourceScenarioTest}. */
class VocabularyTest {

    private static final Path ANNOTATIONS = Path.of("../annotations/src/main/java/io/aludel/annotation");

    /** What has no bearing on the schema, and so tests of its own: {@code DataStepTest}, {@code RecordingTest}, {@code OnlineTest}. */
    private static final Set<String> ELSEWHERE =
            Set.of("@DataStep", "@DataStep(value)", "@DataStep(batched)", "@Database(history)", "@Database(online)");

    private final String rows = texts(Path.of("src/test/resources/scenarios"));

    @Test
    void everyWordHasARowInWhichEachOfItsMembersIsSaid() {
        List<String> words = words().filter(Class::isAnnotation)
                .flatMap(word -> Stream.concat(
                        Stream.of("@" + word.getSimpleName()),
                        Arrays.stream(word.getDeclaredMethods())
                                .map(Method::getName)
                                .map(member -> "@" + word.getSimpleName() + "(" + member + ")")))
                .filter(word -> !ELSEWHERE.contains(word))
                .toList();
        assertThat(words).isNotEmpty().allMatch(this::isSaid);
    }

    @Test
    void everyConstantOfAWordHasARow() {
        List<String> constants = words().filter(Class::isEnum)
                .flatMap(word -> Arrays.stream(word.getEnumConstants())
                        .map(constant -> word.getSimpleName() + "." + ((Enum<?>) constant).name()))
                .toList();
        assertThat(constants)
                .isNotEmpty()
                .allMatch(constant -> Pattern.compile(Pattern.quote(constant) + "\\b")
                        .matcher(rows)
                        .find());
    }

    private boolean isSaid(String word) {
        Matcher parts = Pattern.compile("@(\\w+)(?:\\((\\w+)\\))?").matcher(word);
        assertThat(parts.matches()).isTrue();
        String member = parts.group(2);
        return member == null
                ? Pattern.compile(word + "\\b").matcher(rows).find()
                : said(parts.group(1)).stream().anyMatch(text -> says(text, member));
    }

    private static boolean says(String text, String member) {
        return Pattern.compile("\\b" + member + " =").matcher(text).find()
                || (member.equals("value") && !text.matches("\\w+ =.*"));
    }

    /** What stands in the brackets of an annotation, each time without what stands in further ones. */
    private List<String> said(String annotation) {
        List<String> said = new ArrayList<>();
        Matcher start = Pattern.compile("@" + annotation + "\\(").matcher(rows);
        while (start.find()) {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            for (int i = start.end(); depth > 0; i++) {
                char c = rows.charAt(i);
                depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
                if (depth == 1) {
                    text.append(c);
                }
            }
            said.add(text.toString());
        }
        return said;
    }

    private static Stream<Class<?>> words() {
        try (Stream<Path> files = Files.list(ANNOTATIONS)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream()
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info"))
                    .map(VocabularyTest::named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(Database.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder texts = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                texts.append(Files.readString(file, UTF_8));
            }
            return texts.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
