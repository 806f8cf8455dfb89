package io.aludel.processor;

import io.aludel.processor.reader.AnnotatedElements;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds the roots that a compilation is about.
 *
 * <p>An incremental compiler needn't show the root. One that isn't shown counts if an earlier compilation left its class file in
 * the class output; otherwise it belongs to another one, as that of the main sources does while tests are compiled.
 */
final class RootSearch {

    private final Elements elements;
    private final ClassOutput classOutput;

    RootSearch(Elements elements, ClassOutput classOutput) {
        this.elements = elements;
        this.classOutput = classOutput;
    }

    /** The roots, by name. */
    List<Element> find(Rounds rounds, CompiledIndex index) {
        SortedSet<String> names = new TreeSet<>(rounds.roots());
        names.addAll(index.roots().keySet());
        rounds.sources().forEach(source -> addPackages(names, source));
        return names.stream()
                .flatMap(name -> element(name).stream())
                .filter(AnnotatedElements::isRoot)
                .filter(element -> rounds.roots().contains(Rounds.nameOf(element)) || isCompiled(element))
                .toList();
    }

    private static void addPackages(SortedSet<String> names, String source) {
        for (int dot = source.lastIndexOf('.'); dot > 0; dot = source.lastIndexOf('.', dot - 1)) {
            names.add(source.substring(0, dot));
        }
    }

    private Optional<Element> element(String name) {
        TypeElement type = elements.getTypeElement(name);
        return type != null ? Optional.of(type) : Optional.ofNullable(elements.getPackageElement(name));
    }

    private boolean isCompiled(Element root) {
        if (root.getKind() == ElementKind.PACKAGE) {
            return classOutput.holdsClass(Rounds.nameOf(root), "package-info");
        }
        String packageName = Rounds.nameOf(elements.getPackageOf(root));
        String binaryName = elements.getBinaryName((TypeElement) root).toString();
        return classOutput.holdsClass(packageName, binaryName.substring(binaryName.lastIndexOf('.') + 1));
    }
}
