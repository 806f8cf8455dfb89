package io.aludel.processor.model;

import io.aludel.schema.QualifiedName;
import java.util.List;

/**
 * What the typed metadata of one entity is made of; the table's keys and indexes are in the schema.
 *
 * @param packageName package of the entity
 * @param simpleName simple name of the entity, such as {@code Player}
 * @param className canonical name of the entity
 * @param table its table
 * @param columns its columns in declared order
 * @param relationships ends of relationships, in declared order
 */
public record EntityTable(
        String packageName,
        String simpleName,
        String className,
        QualifiedName table,
        List<MappedColumn> columns,
        List<RelationshipModel> relationships) {

    public EntityTable {
        columns = List.copyOf(columns);
        relationships = List.copyOf(relationships);
    }
}
