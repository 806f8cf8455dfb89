package io.aludel.processor.codegen;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.model.EntityTable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of an entity's typed metadata.
 *
 * @param className the class, such as {@code PlayerTable}
 * @param singleton the constant that holds its instance, such as {@code PLAYERS}
 */
record EntityTableName(ClassName className, String singleton) {

    /** Gives every entity a name of its own, though two nested ones may be called alike. */
    static final class Registry {

        private final Map<String, JavaIdentifiers> byPackage = new TreeMap<>();

        Registry(DatabaseNames names) {
            byPackage.put(
                    names.packageName(), new JavaIdentifiers(Set.of(names.migrationsClass(), names.schemaClass())));
        }

        EntityTableName give(EntityTable entity) {
            String simpleName = byPackage
                    .computeIfAbsent(entity.packageName(), name -> new JavaIdentifiers(Set.of()))
                    .give(entity.simpleName() + "Table");
            String singleton = new JavaIdentifiers(Set.of())
                    .give(JavaIdentifiers.upperSnakeCase(entity.table().name()));
            return new EntityTableName(ClassName.get(entity.packageName(), simpleName), singleton);
        }
    }
}
