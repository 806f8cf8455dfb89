package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.codegen.StepCode.Direction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The nested types by which a data step sees its moment: {@code Data}, which it implements, {@code Tables}, which it's given, and
 * a class for each table. {@code DowngradeTables} is there only when the way down sees other columns than the way up.
 *
 * @param migration the class around them
 * @param view what the data step sees
 */
record TransitionTypes(ClassName migration, TransitionView view) {

    /** Names that a table's class must not hide; a nested class must not have the name of a class around it either. */
    private static final Set<String> NESTED_NAMES = Set.of("Data", "Tables", "DowngradeTables", "Table", "KeyedTable");

    /** The type of the tables that a direction is given. */
    ClassName tablesName(Direction direction) {
        boolean own = direction == Direction.DOWNGRADE && !view.isSameBothWays();
        return migration.nestedClass(own ? "DowngradeTables" : "Tables");
    }

    /** The constant that holds those tables. */
    String tablesConstant(Direction direction) {
        return JavaIdentifiers.upperSnakeCase(tablesName(direction).simpleName().replace("Tables", "_tables"));
    }

    List<TypeSpec> types() {
        List<TypeSpec> types = new ArrayList<>(List.of(data()));
        List<TableClass> tables = tableClasses(migration, view.upgrade());
        types.add(tables(Direction.UPGRADE, tables)
                .addJavadoc("All tables as they are while the data step runs.\n")
                .build());
        tables.forEach(table -> types.add(nested(table, tables)));
        if (!view.isSameBothWays()) {
            types.add(downgradeTables());
        }
        return types;
    }

    private TypeSpec data() {
        return TypeSpec.interfaceBuilder("Data")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The work of the data step, while old and new columns exist together.\n")
                .addMethod(step(Direction.UPGRADE)
                        .addJavadoc("Moves the rows to where the revision wants them.\n")
                        .addModifiers(Modifier.ABSTRACT)
                        .build())
                .addMethod(step(Direction.DOWNGRADE)
                        .addJavadoc(
                                "Moves the rows back; as long as this is not overridden, the revision has no way back.\n")
                        .addModifiers(Modifier.DEFAULT)
                        .addStatement(
                                "throw $T.irreversible(getClass().getSimpleName())", RuntimeTypes.ALUDEL_EXCEPTION)
                        .build())
                .build();
    }

    private MethodSpec.Builder step(Direction direction) {
        return MethodSpec.methodBuilder(direction.method())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.DATA_CONTEXT, "db")
                .addParameter(tablesName(direction), "t");
    }

    private TypeSpec downgradeTables() {
        ClassName outer = tablesName(Direction.DOWNGRADE);
        List<TableClass> tables = tableClasses(outer, view.downgrade());
        TypeSpec.Builder type = tables(Direction.DOWNGRADE, tables)
                .addJavadoc(
                        "All tables as they are while the data step runs on the way down, where names or types differ.\n");
        tables.forEach(table -> type.addType(nested(table, tables)));
        return type.build();
    }

    private TypeSpec.Builder tables(Direction direction, List<TableClass> tables) {
        TypeSpec.Builder type = TypeSpec.classBuilder(tablesName(direction).simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        JavaIdentifiers fieldNames = new JavaIdentifiers(Set.of());
        for (TableClass table : tables) {
            String field =
                    fieldNames.give(JavaIdentifiers.camelCase(table.table().name()));
            type.addField(FieldSpec.builder(table.name(), field, Modifier.PUBLIC, Modifier.FINAL)
                    .initializer(table.instance())
                    .build());
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("For the migration, and for tests of the data step.\n")
                .build());
    }

    private List<TableClass> tableClasses(ClassName outer, Schema schema) {
        JavaIdentifiers classNames = new JavaIdentifiers(NESTED_NAMES);
        classNames.give(migration.simpleName());
        return schema.tables().values().stream()
                .map(table -> tableClass(outer, classNames, table))
                .toList();
    }

    private static TableClass tableClass(ClassName outer, JavaIdentifiers classNames, Table table) {
        String name = classNames.give(JavaIdentifiers.pascalCase(table.name().name()) + "Table");
        JavaIdentifiers fieldNames = new JavaIdentifiers(Set.of());
        List<TableClass.Field> fields = table.columns().stream()
                .map(column -> new TableClass.Field(
                        fieldNames.give(JavaIdentifiers.camelCase(column.name())), JavaTypes.of(column.type()), column))
                .toList();
        return new TableClass(outer.nestedClass(name), table.name(), fields, TableFacts.primaryKey(table));
    }

    private TypeSpec nested(TableClass table, List<TableClass> all) {
        TypeSpec.Builder type = table.type()
                .addModifiers(Modifier.STATIC)
                .addMethods(new JoinMethods(table, all).methods(view.foreignKeys(table.table())))
                .addJavadoc("The table $L.\n", SourceText.javadoc(table.table().toString()));
        return table.keys().isEmpty()
                ? type.build()
                : type.addSuperinterface(RuntimeTypes.KEYED_TABLE).build();
    }

    static MethodSpec privateConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }
}
