package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilers that aren't javac, and build tools that stand between javac and the processor. */
class OtherCompilersTest {

    @TempDir
    private Path folder;

    @Test
    void eclipse_generates_the_same_migrations() {
        TemporaryProject project = League.withTeams(League.recorded(folder));
        project.compile("-Aaludel.record=create teams").succeed();
        SortedMap<String, String> byJavac = migrations(project);
        CompilationResult result = project.compileByEclipse("-Aaludel.mode=verify");
        assertThat(result.codes()).as(result.all()).isEmpty();
        assertThat(migrations(project)).isEqualTo(byJavac);
    }

    @Test
    void eclipse_cannot_record_and_says_who_can() {
        TemporaryProject project = League.changed(folder);
        CompilationResult result = project.compileByEclipse("-Aaludel.record=add note");
        assertThat(result.line("RecordingUnsupported")).contains("javac");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void recording_works_where_a_build_tool_wraps_the_environment() {
        TemporaryProject project = League.changed(folder).options();
        project.clean()
                .compileOnly(
                        List.of(new Wrapping(new AludelProcessor())), project.sources(), "-Aaludel.record=add note")
                .succeed();
        assertThat(project.revisions()).containsExactly("0001_init", "0002_add_note");
    }

    private static SortedMap<String, String> migrations(TemporaryProject project) {
        SortedMap<String, String> sources = new TreeMap<>(project.generatedSources());
        sources.keySet().removeIf(path -> !path.contains("igrations"));
        return sources;
    }

    /** Delegates as Gradle does: the real environment is in a field. */
    @SupportedAnnotationTypes("*")
    @SupportedOptions("*")
    private static final class Wrapping extends AbstractProcessor {

        private final AludelProcessor processor;

        private Wrapping(AludelProcessor processor) {
            this.processor = processor;
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(new Delegate(environment));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    private static final class Delegate implements ProcessingEnvironment {

        private final ProcessingEnvironment delegate;

        private Delegate(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public java.util.Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public javax.annotation.processing.Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public javax.annotation.processing.Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public javax.lang.model.util.Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public javax.lang.model.util.Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public java.util.Locale getLocale() {
            return delegate.getLocale();
        }
    }
}
