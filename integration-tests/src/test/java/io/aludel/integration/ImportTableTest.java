package io.aludel.integration;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.aludel.integration.ImportTable.Room;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the compiled classes of every module against {@link ImportTable}. */
final class ImportTableTest {
    private static final List<String> MODULES =
            List.of("annotations", "schema", "processor", "runtime", "offline", "catalog", "sample-app");

    private static JavaClasses product;

    @BeforeAll
    static void readTheClassesAsCompiled() {
        // Not from the class path: there the processor's classes are packed, with their libraries moved.
        List<Path> folders = MODULES.stream().map(ImportTableTest::classesOf).toList();
        assertThat(folders).allSatisfy(folder -> assertThat(folder).isDirectory());
        product = new ClassFileImporter().importPaths(folders);
    }

    static Stream<Room> rooms() {
        return ImportTable.ROOMS.stream();
    }

    @ParameterizedTest(name = "{0} sees only what its row names")
    @MethodSource("rooms")
    void roomSeesOnlyWhatItsRowNames(Room room) {
        var allowed = resideInAPackage(room.name())
                .or(resideInAnyPackage(room.rooms().toArray(String[]::new)))
                .or(resideInAnyPackage(room.libraries().toArray(String[]::new)))
                .or(partOfTheModules(room.modules()));
        classes()
                .that()
                .resideInAPackage(room.name())
                .should()
                .onlyDependOnClassesThat(allowed)
                .as(room + " sees only what its row in ImportTable names")
                .check(product);
    }

    @Test
    void everyPackageHasARow() {
        Set<String> packages = product.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty()) // module-info
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = rooms().map(Room::name).collect(Collectors.toSet());
        assertThat(rows).containsAll(packages);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("io.aludel.(**)").should().beFreeOfCycles().check(product);
    }

    @ParameterizedTest(name = "{0} exports each package that has public types, and keeps internal to itself")
    @MethodSource("modules")
    void moduleExportsItsPublicTypes(String name) {
        Set<String> exported = module(name).exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> withPublicTypes = product.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(type -> type.equals(name) || type.startsWith(name + "."))
                .filter(type -> !type.contains(".internal"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exported).isEqualTo(withPublicTypes);
    }

    @Test
    void whatPrintsScriptsAloneSeesTheInsideOfTheRuntime() {
        assertThat(module("io.aludel.runtime").exports())
                .filteredOn(ModuleDescriptor.Exports::isQualified)
                .extracting(ModuleDescriptor.Exports::toString)
                .containsExactly("io.aludel.runtime.internal to [io.aludel.offline]");
    }

    static Stream<String> modules() {
        return Stream.of("io.aludel.annotation", "io.aludel.schema", "io.aludel.runtime");
    }

    @Test
    void theRuntimeAsksForNothingButJavaSql() {
        assertThat(module("io.aludel.runtime").requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactlyInAnyOrder("java.base", "java.sql");
    }

    private static DescribedPredicate<JavaClass> partOfTheModules(List<String> modules) {
        Set<String> packages = modules.stream()
                .flatMap(name -> ModuleFinder.ofSystem().find(name).orElseThrow().descriptor().exports().stream())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toUnmodifiableSet());
        return DescribedPredicate.describe(
                "are part of " + modules,
                type -> packages.contains(type.getBaseComponentType().getPackageName())
                        || type.getBaseComponentType().isPrimitive());
    }

    private static ModuleDescriptor module(String name) {
        Path[] folders = MODULES.stream().map(ImportTableTest::classesOf).toArray(Path[]::new);
        return ModuleFinder.of(folders).find(name).orElseThrow().descriptor();
    }

    private static Path classesOf(String module) {
        return Path.of(System.getProperty("aludel.it.root"), module, "target", "classes")
                .normalize();
    }
}
