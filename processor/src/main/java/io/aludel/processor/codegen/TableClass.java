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
import javax.lang.model.element.Modifier;

/**
 * The shape that all generated table classes share: a typed field for each column, and aliases.
 *
 * @param name the class
 * @param table the table
 * @param fields the columns in declared order
 * @param keys statements of the constructor that register what isn't a column: keys, indexes, relationships...
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
        return type.addMethod(constructor()).addMethod(as());
    }

    /** Makes the table itself; its own name is no alias. */
    CodeBlock instance() {
        return CodeBlock.of("new $T($L)", name, Literals.of(table.name()));
    }

    /** Named by the type where the runtime has a method for it: javac needs a third less for what it needn't infer. */
    private static FieldSpec field(Field field) {
        Column column = field.column();
        CodeBlock shape = CodeBlock.of("$L, $L", Literals.of(column.type().toString()), column.nullable());
        CodeBlock made = RuntimeTypes.columnMethod(field.type())
                .map(method -> CodeBlock.of("$L($L, $L)", method, Literals.of(column.name()), shape))
                .orElseGet(() ->
                        CodeBlock.of("column($L, $T.class, $L)", Literals.of(column.name()), field.type(), shape));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.COLUMN, field.type()),
                        field.identifier(),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .initializer(made)
                .build();
    }

    private MethodSpec constructor() {
        CodeBlock schema = CodeBlock.join(
                table.schema().stream()
                        .map(Literals::of)
                        .map(text -> CodeBlock.of("$L, ", text))
                        .toList(),
                "");
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(String.class, "alias")
                .addStatement("super($L$L, alias)", schema, Literals.of(table.name()))
                .addCode(keys)
                .build();
    }

    private MethodSpec as() {
        return MethodSpec.methodBuilder("as")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addParameter(String.class, "alias")
                .addStatement("return new $T(alias)", name)
                .build();
    }
}
