package io.aludel.processor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.Phase;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor knows the runtime by name only, so its names are compared with the real thing here. */
class RuntimeTypesTest {

    static Stream<ClassName> names() {
        return Arrays.stream(RuntimeTypes.class.getDeclaredFields())
                .filter(field -> field.getType() == ClassName.class)
                .map(RuntimeTypesTest::value);
    }

    @ParameterizedTest(name = "{0} is a public type")
    @MethodSource("names")
    void every_type_that_generated_code_names_is_public(ClassName name) throws ClassNotFoundException {
        assertThat(Modifier.isPublic(Class.forName(name.reflectionName()).getModifiers()))
                .isTrue();
    }

    @org.junit.jupiter.api.Test
    void enums_of_both_sides_have_the_same_constants() {
        assertThat(io.aludel.runtime.migration.Phase.values())
                .extracting(Enum::name)
                .containsExactly(Arrays.stream(Phase.values()).map(Enum::name).toArray(String[]::new));
        assertThat(io.aludel.runtime.metadata.ReferenceAction.values())
                .extracting(Enum::name)
                .containsExactly(
                        Arrays.stream(ReferenceAction.values()).map(Enum::name).toArray(String[]::new));
        assertThat(io.aludel.runtime.migration.Database.values())
                .extracting(Enum::name)
                .containsAll(Dialects.all().stream()
                        .map(Dialect::id)
                        .filter(CodeGenerator::runs)
                        .map(MigrationClassGenerator::constant)
                        .toList());
    }

    private static ClassName value(Field field) {
        try {
            return (ClassName) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
