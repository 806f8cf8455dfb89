package io.aludel.processor.front;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.aludel.processor.UserClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incremental compile shows the processor some classes as sources and the rest as class files. */
class ClassFileTest {

    private static final String ROOT = "@Database(name = \"league\") package league;\nimport io.aludel.annotation.*;\n";
    private static final String IMPORTS = "package league; import io.aludel.annotation.*; import java.util.*;\n";
    private static final String PLAYER = IMPORTS + """
              @Entity @Table(indexes = @Index(columns = {"zip", "name desc"})) class Player extends Keyed<Long> {
                String zip;
                @Column(length = 60, nullable = false) String name;
                @Default("0") int goals;
                @ManyToOne(onDelete = ReferenceAction.CASCADE) Team team;
              }""";
    private static final String KEYED =
            IMPORTS + "@MappedSuperclass abstract class Keyed<K> { @Id @GeneratedValue K id; }";
    private static final String TEAM = IMPORTS
            + "@Entity record Team(@Id long id, String name, @OneToMany(mappedBy = \"team\") Set<Player> players) {}";
    private static final String NO_ID = IMPORTS + "@Entity class Ghost {\n String name; }";

    @TempDir
    Path classes;

    @Test
    void subsetOfTheSourcesGivesTheSameSchemaAsAllOfThem() throws IOException {
        FrontProcessor whole = new FrontProcessor();
        Compilation first = javac().withClasspath(UserClassPath.files())
                .withProcessors(whole)
                .compile(files(PLAYER, KEYED, TEAM, ROOT));
        assertThat(first.errors()).isEmpty();
        store(first);

        FrontProcessor rootAlone = new FrontProcessor("league.Player", "league.Team", "league.Deleted");
        assertThat(compile(rootAlone, ROOT).errors()).isEmpty();
        assertThat(SchemaText.of(rootAlone.database.schema())).isEqualTo(SchemaText.of(whole.database.schema()));

        FrontProcessor two = new FrontProcessor("league.Player", "league.Team");
        assertThat(compile(two, ROOT, TEAM).errors()).isEmpty();
        assertThat(SchemaText.of(two.database.schema())).isEqualTo(SchemaText.of(whole.database.schema()));
    }

    @Test
    void problemOfAClassFileIsReportedOnTheRootAndNamesTheClass() throws IOException {
        store(javac().withClasspath(UserClassPath.files()).compile(files(NO_ID, ROOT)));

        Compilation second = compile(new FrontProcessor("league.Ghost"), ROOT);

        assertThat(second.errors()).hasSize(1);
        assertThat(second.errors().get(0).getMessage(null))
                .isEqualTo(
                        "[NoId] entity Ghost has no id. Put @Id on the member that tells its rows apart. (In the class file"
                                + " of league.Ghost.)");
        assertThat(second.errors().get(0).getLineNumber()).isEqualTo(1);
        assertThat(second.errors().get(0).getSource().getName()).contains("package-info");
    }

    private Compilation compile(FrontProcessor processor, String... sources) {
        return javac().withProcessors(processor)
                .withOptions("-cp", UserClassPath.behind(classes))
                .compile(files(sources));
    }

    private void store(Compilation compilation) throws IOException {
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path path = classes.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
                Files.createDirectories(path.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.write(path, in.readAllBytes());
                }
            }
        }
    }

    private static List<JavaFileObject> files(String... sources) {
        return List.of(sources).stream()
                .map(source -> JavaFileObjects.forSourceString(
                        source.contains("@Database")
                                ? "league.package-info"
                                : "league." + source.replaceFirst("(?s).*?(?:class|record) (\\w+).*", "$1"),
                        source))
                .toList();
    }
}
