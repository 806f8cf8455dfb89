package io.aludel.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.Locale;
import java.util.Optional;

/** What all generated files have in common: the mark that they're generated, the indentation, the alphabet. */
final class SourceText {

    private static final String GENERATOR = "io.aludel.processor.AludelProcessor";

    private final Optional<ClassName> mark;

    /**
     * Texts for one compilation.
     *
     * @param marked whether {@code javax.annotation.processing.Generated} can be used; it's missing where {@code java.compiler} is
     *     not read
     */
    SourceText(boolean marked) {
        this.mark = marked ? Optional.of(ClassName.get("javax.annotation.processing", "Generated")) : Optional.empty();
    }

    GeneratedSource of(ClassName name, TypeSpec.Builder type) {
        mark.ifPresent(annotation -> type.addAnnotation(AnnotationSpec.builder(annotation)
                .addMember("value", "$S", GENERATOR)
                .build()));
        JavaFile file = JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return new GeneratedSource(name.reflectionName(), ascii(file.toString()));
    }

    /** Text for a javadoc comment: nothing in it ends the comment or counts as a tag. */
    static String javadoc(String text) {
        return text.replaceAll("\\R", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }

    /** Text for a line comment: one line, and no beginning of a Unicode escape, which javac would read even there. */
    static String comment(String text) {
        return text.replaceAll("\\R", " ").replace("\\u", "\\\\u");
    }

    static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(c -> ascii.append(c < 0x80 ? String.valueOf((char) c) : unicodeEscape(c)));
        return ascii.toString();
    }

    static String unicodeEscape(int c) {
        return String.format(Locale.ROOT, "\\u%04x", c);
    }
}
