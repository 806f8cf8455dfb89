package io.aludel.processor.codegen;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.aludel.processor.UserClassPath;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles generated sources as a strict user does. */
final class GeneratedCompilation {

    private GeneratedCompilation() {}

    static Compilation compile(Collection<GeneratedSource> generated, JavaFileObject... own) {
        List<JavaFileObject> sources = Stream.concat(
                        Stream.of(own),
                        generated.stream().map(s -> JavaFileObjects.forSourceString(s.className(), s.text())))
                .toList();
        // Nobody claims @Generated, which the user's own build meets in the same way.
        Compilation compilation = javac().withClasspath(UserClassPath.files())
                .withOptions("-Xlint:all,-processing,-classfile", "-Werror", "-proc:none")
                .compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
        return compilation;
    }
}
