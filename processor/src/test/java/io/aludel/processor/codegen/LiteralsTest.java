package io.aludel.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** What stands in a text stands in its literal, whatever it is. */
class LiteralsTest {

    private static final List<String> NASTY = List.of(
            "\"",
            "\"\"\"",
            "\\",
            "\\u0022",
            "\n",
            "\n\n",
            " ",
            "\t",
            "\r",
            "\0",
            "\f",
            "\u2028",
            "\u3000",
            "$S",
            "$$",
            "${x}",
            "a",
            "select",
            "'",
            "\u00e9",
            "\ud83d\ude00",
            "/* */",
            "//",
            "%s",
            "\\n",
            "\\s",
            "  x",
            "1");

    @Test
    void texts_of_any_characters_come_back_as_they_were() throws Exception {
        List<String> texts =
                new ArrayList<>(List.of("", " ", "\n", "a\n", "\na", "  a\n b", "a \nb\t\nc\"", "\"\"\"\""));
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int n = 0; n < length; n++) {
                text.append(NASTY.get(random.nextInt(NASTY.size())));
            }
            texts.add(text.toString());
        }
        List<String> evaluated = evaluated(texts);
        for (int i = 0; i < texts.size(); i++) {
            String literal = Literals.of(texts.get(i)).toString();
            assertThat(evaluated.get(i)).as(literal).isEqualTo(texts.get(i));
        }
    }

    @Test
    void texts_longer_than_a_constant_come_back_as_they_were() throws Exception {
        List<String> texts = List.of(
                "x".repeat(65_534),
                "x".repeat(65_535),
                "x".repeat(65_536),
                "\u20ac".repeat(65_536),
                "\0".repeat(40_000),
                "\ud83d\ude00".repeat(20_000),
                "create table t (\n" + "  column_of_some_length integer not null,\n".repeat(10_000) + ")");
        assertThat(evaluated(texts)).isEqualTo(texts);
    }

    @Test
    void a_statement_of_several_lines_is_a_text_block() {
        assertThat(Literals.of("create table t (\n  id bigint\n)").toString()).isEqualTo("""
                \"""
                create table t (
                  id bigint
                )\"""\
                """);
    }

    private static List<String> evaluated(List<String> texts) throws Exception {
        List<GeneratedSource> sources = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 500) {
            StringBuilder source =
                    new StringBuilder("class Part" + i + " {\nstatic void add(java.util.List<String> all) {\n");
            texts.subList(i, Math.min(i + 500, texts.size()))
                    .forEach(text ->
                            source.append("all.add(").append(Literals.of(text)).append(");\n"));
            sources.add(new GeneratedSource(
                    "Part" + i, SourceText.ascii(source.append("}\n}\n").toString())));
        }
        ClassLoader loader = loader(GeneratedCompilation.compile(sources));
        List<String> evaluated = new ArrayList<>();
        for (GeneratedSource source : sources) {
            var method = loader.loadClass(source.className()).getDeclaredMethod("add", List.class);
            method.setAccessible(true);
            method.invoke(null, evaluated);
        }
        return evaluated;
    }

    private static ClassLoader loader(Compilation compilation) {
        return new ClassLoader(LiteralsTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                try {
                    JavaFileObject file = compilation
                            .generatedFile(StandardLocation.CLASS_OUTPUT, name.replace('.', '/') + ".class")
                            .orElseThrow();
                    byte[] bytes = file.openInputStream().readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (java.io.IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        };
    }
}
