package io.aludel.processor.codegen;

/**
 * A source file to be written.
 *
 * @param className qualified name of its class, or {@code some.package.package-info}
 * @param text the whole file, in ASCII: characters beyond are Unicode escapes, so that no encoding of the compiler breaks them
 */
public record GeneratedSource(String className, String text) {

    /** Path of the file below the folder of all generated sources. */
    public String path() {
        return className.replace('.', '/') + ".java";
    }
}
