package io.aludel.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.aludel.schema.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Methods of a table's class by which its rows are joined with those that they refer to, one for each foreign key: {@code
 * teamIdRefersTo(TeamsTable other)}.
 *
 * @param table the table that refers
 * @param all the tables that it may refer to
 */
record JoinMethods(TableClass table, List<TableClass> all) {

    /** Those of keys whose columns are all there, each of the same Java type as what it refers to. */
    List<MethodSpec> methods(List<ForeignKey> keys) {
        Map<String, MethodSpec> methods = new LinkedHashMap<>();
        for (ForeignKey key : keys) {
            all.stream()
                    .filter(target -> target.table().equals(key.target()))
                    .findFirst()
                    .flatMap(target -> method(key, target))
                    .ifPresent(method -> methods.putIfAbsent(method.name() + method.parameters(), method));
        }
        return List.copyOf(methods.values());
    }

    private Optional<MethodSpec> method(ForeignKey key, TableClass target) {
        List<TableClass.Field> columns = fields(table, key.columns());
        List<TableClass.Field> others = fields(target, key.targetColumns());
        List<CodeBlock> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), others.size()); i++) {
            if (columns.get(i).type().equals(others.get(i).type())) {
                pairs.add(CodeBlock.of(
                        "this.$N.eq(other.$N)",
                        columns.get(i).identifier(),
                        others.get(i).identifier()));
            }
        }
        return pairs.size() < key.columns().size() ? Optional.empty() : Optional.of(method(columns, target, pairs));
    }

    private static MethodSpec method(List<TableClass.Field> columns, TableClass target, List<CodeBlock> pairs) {
        String name = JavaIdentifiers.camelCase(
                columns.stream().map(TableClass.Field::identifier).collect(Collectors.joining("_")));
        CodeBlock.Builder condition = CodeBlock.builder().add(pairs.get(0));
        pairs.stream().skip(1).forEach(pair -> condition.add(".and($L)", pair));
        return MethodSpec.methodBuilder(name + "RefersTo")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Holds where a row refers to that one of the other table, by its foreign key.\n")
                .returns(RuntimeTypes.CONDITION)
                .addParameter(target.name(), "other")
                .addStatement("return $L", condition.build())
                .build();
    }

    private static List<TableClass.Field> fields(TableClass table, List<String> columns) {
        return columns.stream()
                .flatMap(name -> table.fields().stream()
                        .filter(field -> field.column().name().equals(name)))
                .toList();
    }
}
