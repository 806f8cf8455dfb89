package io.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.annotation.Dialect;
import io.aludel.catalog.reader.builtin.Readers;
import io.aludel.runtime.migration.Database;
import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/adding-a-database.md} tells to make is there for each dialect, so that the page stays true. */
class DialectsAreCompleteTest {

    /** No engine can be had for them, so nothing reads their catalogues and no code is generated for them. */
    private static final Set<String> RENDERED_ONLY = Set.of("oracle", "sqlserver");

    /** Its driver is tried on MariaDB, by whose queries it's asked. */
    private static final Set<String> TRIED_ON_ANOTHER = Set.of("mysql");

    private static final Path ROOT = Path.of("..");

    static Stream<String> ids() {
        return Dialects.all().stream().map(io.aludel.schema.dialect.Dialect::id);
    }

    static Stream<String> idsOfThoseThatRun() {
        return ids().filter(id -> !RENDERED_ONLY.contains(id) && !TRIED_ON_ANOTHER.contains(id));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aDialectIsAFolderWithTheSameFiles(String id) {
        Path folder =
                ROOT.resolve("schema/src/main/java/io/aludel/schema/dialect").resolve(id);
        assertThat(Stream.of("Dialect", "Words", "Types", "Features", "Statements", "GenerationStatements"))
                .allSatisfy(part ->
                        assertThat(folder.resolve(name(id) + part + ".java")).exists());
        assertThat(folder.resolve("package-info.java")).exists();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aDialectIsAConstantAndHasItsGoldenFile(String id) {
        assertThat(Dialect.values()).extracting(Enum::name).contains(id.toUpperCase(Locale.ROOT));
        assertThat(ROOT.resolve("schema/src/test/resources/io/aludel/schema/dialect/statements-" + id + ".sql"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aDialectIsRunOrMarkedAsOneThatIsNot(String id) throws IOException {
        boolean known = Stream.of(Database.values()).map(Enum::name).anyMatch(id.toUpperCase(Locale.ROOT)::equals);
        assertThat(known).isEqualTo(!RENDERED_ONLY.contains(id));
        String source = Files.readString(ROOT.resolve("schema/src/main/java/io/aludel/schema/dialect")
                .resolve(id)
                .resolve(name(id) + "Dialect.java"));
        assertThat(source.contains("rendered, not run")).isEqualTo(RENDERED_ONLY.contains(id));
    }

    @ParameterizedTest
    @MethodSource("idsOfThoseThatRun")
    void aDatabaseThatRunsHasAReaderAnEngineOfTheRuntimeAndOneOfTheTests(String id) {
        assertThat(Readers.byId(id)).isPresent();
        assertThat(ROOT.resolve("runtime/src/main/java/io/aludel/runtime/internal/" + name(id) + "Engine.java"))
                .exists();
        assertThat(ROOT.resolve("catalog/src/test/java/io/aludel/catalog/engine/" + name(id) + "Engine.java"))
                .exists();
    }

    private static String name(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
