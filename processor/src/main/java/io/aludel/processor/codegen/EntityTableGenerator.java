package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.model.EntityTable;
import io.aludel.processor.model.MappedColumn;
import io.aludel.processor.model.RelationshipModel;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Makes the typed metadata of an entity's table: {@code PlayerTable}. */
final class EntityTableGenerator {

    private final SourceText text;

    EntityTableGenerator(SourceText text) {
        this.text = text;
    }

    GeneratedSource generate(EntityTableName name, EntityTable entity, Table table) {
        JavaIdentifiers fieldNames = new JavaIdentifiers(Set.of(name.singleton()));
        List<TableClass.Field> fields = entity.columns().stream()
                .map(column -> new TableClass.Field(
                        fieldNames.give(fieldName(column)), JavaTypes.named(column.javaTypeName()), column.column()))
                .toList();
        ClassName className = name.className();
        TypeSpec.Builder type = new TableClass(className, table.name(), fields, keys(entity, table))
                .type()
                .addJavadoc("The table $L", SourceText.javadoc(table.name().toString()))
                .addJavadoc(" of {@code $L}.\n", SourceText.javadoc(entity.simpleName()))
                .addField(
                        FieldSpec.builder(className, name.singleton(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                                .initializer("new $T()", className)
                                .build());
        return text.of(className, type);
    }

    /** A column is called as its member is; that of a relationship as itself, since the member stands for the other entity. */
    private static String fieldName(MappedColumn column) {
        return column.member().isEmpty()
                ? JavaIdentifiers.camelCase(column.column().name())
                : ofPath(column.member());
    }

    /** The names on the way to a member of an embeddable as one: {@code billing.street} is {@code billingStreet}. */
    private static String ofPath(String member) {
        String[] names = member.split("\\.", -1);
        StringBuilder joined = new StringBuilder(names[0]);
        for (int i = 1; i < names.length; i++) {
            joined.append(names[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(names[i].substring(1));
        }
        return joined.toString();
    }

    private static CodeBlock keys(EntityTable entity, Table table) {
        CodeBlock.Builder code = CodeBlock.builder();
        table.primaryKey()
                .ifPresent(
                        key -> code.addStatement("primaryKey($L, $L)", Literals.of(key.name()), list(key.columns())));
        table.uniqueKeys()
                .forEach(key -> code.addStatement("uniqueKey($L, $L)", Literals.of(key.name()), list(key.columns())));
        table.foreignKeys().forEach(key -> code.addStatement(foreignKey(key)));
        table.indexes()
                .forEach(index -> code.addStatement(
                        "index($L, $L, $L)", Literals.of(index.name()), index.unique(), list(parts(index))));
        entity.relationships().forEach(relationship -> code.addStatement(relationship(relationship)));
        return code.build();
    }

    /** Columns by name, expressions as they're written. */
    private static List<String> parts(Index index) {
        return index.parts().stream().map(Index.Part::text).toList();
    }

    private static CodeBlock foreignKey(ForeignKey key) {
        return CodeBlock.builder()
                .add("foreignKey(new $T(\n", RuntimeTypes.FOREIGN_KEY)
                .add("$L,\n", Literals.of(key.name()))
                .add("$T.of($L),\n", List.class, list(key.columns()))
                .add("$L,\n", Literals.of(key.target().toString()))
                .add("$T.of($L),\n", List.class, list(key.targetColumns()))
                .add("$L,\n$L))", action(key.onDelete()), action(key.onUpdate()))
                .build();
    }

    private static CodeBlock action(ReferenceAction action) {
        return CodeBlock.of("$T.$L", RuntimeTypes.REFERENCE_ACTION, action.name());
    }

    private static CodeBlock relationship(RelationshipModel relationship) {
        Optional<String> mappedBy = relationship.mappedBy();
        // The end that is mapped by the other owns no columns.
        List<String> joinColumns = mappedBy.isPresent() ? List.of() : relationship.columns();
        return CodeBlock.builder()
                .add("relationship(new $T(\n", RuntimeTypes.RELATIONSHIP)
                .add("$L,\n", Literals.of(relationship.member()))
                .add(
                        "$T.Kind.$L,\n",
                        RuntimeTypes.RELATIONSHIP,
                        relationship.kind().name())
                .add("$L,\n", Literals.of(relationship.targetTable().toString()))
                .add("$T.of($L),\n", List.class, list(joinColumns))
                .add(mappedBy.map(member -> CodeBlock.of("$T.of($L)", Optional.class, Literals.of(member)))
                        .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class)))
                .add(
                        ",\n$T.of($L),\n$L))",
                        List.class,
                        list(relationship.cascade().stream().map(Enum::name).collect(Collectors.toList())),
                        relationship.orphanRemoval())
                .build();
    }

    private static CodeBlock list(List<String> texts) {
        return Literals.list(texts);
    }
}
