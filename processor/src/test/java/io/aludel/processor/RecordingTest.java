package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first record on. */
class RecordingTest {

    @TempDir
    private Path folder;

    private TemporaryProject project;

    @BeforeEach
    void project() {
        project = new TemporaryProject(folder).source("package-info", "");
        project.write(
                "src/main/java/app/league/package-info.java",
                "@io.aludel.annotation.Database(name = \"league\")\npackage app.league;\n");
        project.source(
                "Player",
                "@Entity @Table(name = \"players\") class Player {\n  @Id @GeneratedValue Long id;\n  @Column(length = 60) String name;\n}\n");
    }

    @Test
    void smoke() {
        CompilationResult first = project.compile("-Aaludel.mode=note");
        first.succeed();
        CompilationResult second = project.compile("-Aaludel.record=init");
        assertThat(project.revisions()).containsExactly("0001_init");
    }
}
