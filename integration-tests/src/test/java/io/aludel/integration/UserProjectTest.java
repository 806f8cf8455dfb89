package io.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UserProjectTest {
    @Test
    void aProjectOfItsOwnCompilesAgainstThePackedAnnotations() throws Exception {
        var project = UserProject.create("annotations-only", "annotations-only");

        var build = project.maven("clean", "compile");

        assertThat(build.succeeded()).as(build.output()).isTrue();
        assertThat(project.path("target/classes/com/example/Player.class")).isRegularFile();
    }
}
