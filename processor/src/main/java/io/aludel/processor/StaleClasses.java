package io.aludel.processor;

import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sources;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Finds class files that an earlier compilation left in the class output, though their source is gone.
 *
 * <p>That's known where the compiler has a source path, on which the sources of this compilation are found themselves. Elsewhere
 * there's no more than a doubt: where a class has no source in the folder from which others of its package are compiled.
 */
final class StaleClasses {

    /** Class files name the source file that they come from (JVMS 4.7.10). */
    private static final Pattern SOURCE_FILE = Pattern.compile("[\\p{javaLetterOrDigit}$_-]+\\.java");

    /** What is known of a class. */
    private enum Finding {
        /** It has a source, or isn't of this class output. */
        PRESENT,
        /** It has no source where one should be, and nobody knows all places. */
        DOUBTFUL,
        /** It has no source anywhere. */
        GONE
    }

    private final Elements elements;
    private final ClassOutput output;
    private final Sources sources;
    private final Function<Element, Optional<Path>> sourceFile;
    private Optional<Boolean> pathKnown = Optional.empty();

    /**
     * A search for one compilation.
     *
     * @param sourceFile the file that an element is compiled from, as far as the compiler tells
     */
    StaleClasses(Elements elements, ClassOutput output, Sources sources, Function<Element, Optional<Path>> sourceFile) {
        this.elements = elements;
        this.output = output;
        this.sources = sources;
        this.sourceFile = sourceFile;
    }

    /**
     * The classes of these names that are there; one of which only a stale class file is left is not.
     *
     * @param root where to say so
     * @param problems takes what is to be said
     */
    List<TypeElement> present(Collection<String> names, Origin root, Consumer<Diagnostic> problems) {
        List<TypeElement> present = new ArrayList<>();
        for (String name : names) {
            Optional.ofNullable(elements.getTypeElement(name)).ifPresent(type -> {
                Finding finding = find(type);
                switch (finding) {
                    case PRESENT -> {}
                    case DOUBTFUL -> problems.accept(Code.CLASS_WITHOUT_SOURCE.at(root, name));
                    case GONE -> problems.accept(Code.STALE_CLASS.at(root, name));
                }
                if (finding != Finding.GONE) {
                    present.add(type);
                }
            });
        }
        return present;
    }

    private Finding find(TypeElement type) {
        if (sources.contain(type)) {
            return Finding.PRESENT;
        }
        String packageName = Rounds.nameOf(elements.getPackageOf(type));
        String simpleName = simpleName(Sources.topLevel(type));
        return output.read(packageName, simpleName + ".class")
                .map(bytes -> find(packageName, sourceNames(simpleName, bytes)))
                .orElse(Finding.PRESENT);
    }

    private Finding find(String packageName, Collection<String> names) {
        if (isPathKnown()) {
            return names.stream().anyMatch(name -> holds(packageName, name)) ? Finding.PRESENT : Finding.GONE;
        }
        return folder(packageName)
                .filter(folder -> names.stream().noneMatch(name -> Files.exists(folder.resolve(name))))
                .map(folder -> Finding.DOUBTFUL)
                .orElse(Finding.PRESENT);
    }

    /** Names that the source may have: several classes may stand in one file, and any text in the class may look like its name. */
    private static Set<String> sourceNames(String simpleName, byte[] classFile) {
        Set<String> names = new TreeSet<>(Set.of(simpleName + ".java"));
        SOURCE_FILE
                .matcher(new String(classFile, StandardCharsets.UTF_8))
                .results()
                // The byte before it is its length, which may look like a letter.
                .forEach(match ->
                        names.addAll(List.of(match.group(), match.group().substring(1))));
        return names;
    }

    /** A source path of which none of this compilation's sources come tells nothing about the others. */
    private boolean isPathKnown() {
        if (pathKnown.isEmpty()) {
            pathKnown = Optional.of(sources.names().stream()
                    .anyMatch(name ->
                            output.holds(StandardLocation.SOURCE_PATH, packageName(name), simpleName(name) + ".java")));
        }
        return pathKnown.orElseThrow();
    }

    /** Sources that processors generate go to a folder of their own, or beside the classes. */
    private boolean holds(String packageName, String name) {
        return Stream.of(StandardLocation.SOURCE_PATH, StandardLocation.SOURCE_OUTPUT, StandardLocation.CLASS_OUTPUT)
                .anyMatch(location -> output.holds(location, packageName, name));
    }

    /** The folder from which a source of that package is compiled. */
    private Optional<Path> folder(String packageName) {
        return sources.names().stream()
                .filter(name -> packageName(name).equals(packageName))
                .sorted()
                .flatMap(name -> element(name).stream())
                .flatMap(element -> sourceFile.apply(element).stream())
                .flatMap(file -> Optional.ofNullable(file.getParent()).stream())
                .findFirst();
    }

    private Optional<Element> element(String name) {
        return Optional.ofNullable(elements.getTypeElement(name));
    }

    private static String packageName(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
