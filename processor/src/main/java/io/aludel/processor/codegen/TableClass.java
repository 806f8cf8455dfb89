package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The shape that all generated table classes share: a typed field for each column, and aliases.
 *
 * @param name the class
 * @param table the table
 * @param fields the columns in declared order
 * @param keys statements of the constructor that register keys, indexes and relationships
 */
record TableClass(ClassName name, QualifiedName table, List<Field> fields, CodeBlock keys) {

    /**
     * A field for a column.
     *
     * @param identifier the field's name
     * @param type the Java type of the column's values, boxed
     * @param column the column
     */
    record Field(String identifier, TypeName type, Column column) {}

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.TABLE);
        fields.forEach(field -> type.addField(field(field)));
        return type.addMethod(constructor()).addMethod(aliasConstructor()).addMethod(as());
    }

    private static FieldSpec field(Field field) {
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.COLUMN, field.type());
        Column column = field.column();
        return FieldSpec.builder(type, field.identifier(), Modifier.PUBLIC, Modifier.FINAL)
                .initializer(
                        "column($L, $T.class, $L, $L)",
                        Literals.of(column.name()),
                        field.type(),
                        Literals.of(column.type().toString()),
                        column.nullable())
                .build();
    }

    private MethodSpec constructor() {
        List<String> names =
                Stream.concat(table.schema().stream(), Stream.of(table.name())).toList();
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L)", Literals.list(names))
                .addCode(keys)
                .build();
    }

    private MethodSpec aliasConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(name, "original")
                .addParameter(String.class, "alias")
                .addStatement("super(original, alias)")
                .build();
    }

    private MethodSpec as() {
        return MethodSpec.methodBuilder("as")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addParameter(String.class, "alias")
                .addStatement("return new $T(this, alias)", name)
                .build();
    }
}
