package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.model.EntityTable;
import io.aludel.processor.model.MappedColumn;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        TableClass shape = new TableClass(className, table.name(), fields, TableFacts.of(entity, table));
        TypeSpec.Builder type = shape.type()
                .addJavadoc("The table $L", SourceText.javadoc(table.name().toString()))
                .addJavadoc(" of {@code $L}.\n", SourceText.javadoc(entity.simpleName()))
                .addField(
                        FieldSpec.builder(className, name.singleton(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                                .initializer(shape.instance())
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
}
