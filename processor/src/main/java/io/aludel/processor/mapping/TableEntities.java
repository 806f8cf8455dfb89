package io.aludel.processor.mapping;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.JavaType;
import io.aludel.processor.model.MemberModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has a table, each with all members of it: entities, with what they have of each other, and the associations and collections
 * of values that members ask for. Those are entities that nobody wrote: two references that are the key.
 */
final class TableEntities {

    private final Map<String, EntityModel> tables = new LinkedHashMap<>();
    private final Map<String, EntityModel> others = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Hierarchies hierarchies;
    private final DatabaseModel database;

    private TableEntities(DatabaseModel database, Naming naming) {
        this.database = database;
        this.hierarchies = new Hierarchies(database, naming);
    }

    static TableEntities of(DatabaseModel database, Naming naming) {
        TableEntities entities = new TableEntities(database, naming);
        database.entities().forEach(entities::add);
        PartTables parts = new PartTables(entities, naming);
        entities.all().forEach(parts::add);
        parts.columnsOfOthers().forEach(entities::addMembers);
        parts.tables().forEach(part -> entities.tables.putIfAbsent(part.className(), part));
        return entities;
    }

    /** All that have a table: classes first, in the model's order. */
    List<EntityModel> all() {
        return List.copyOf(tables.values());
    }

    /** For each class what holds its rows. */
    Map<String, EntityModel> owners() {
        Map<String, EntityModel> all = new HashMap<>();
        owners.keySet().forEach(name -> entity(name).ifPresent(entity -> all.put(name, entity)));
        return all;
    }

    /** What holds the rows of a class: the class, or one above it; a class without a table counts, for the sake of its key. */
    Optional<EntityModel> entity(String className) {
        String owner = owners.getOrDefault(className, className);
        return Optional.ofNullable(tables.get(owner)).or(() -> Optional.ofNullable(others.get(owner)));
    }

    /** Whether a foreign key can refer to rows of a class: they are all in one table. */
    boolean isReferable(JavaType type) {
        return database.entity(type.name()).map(hierarchies::hasAllRows).orElse(false);
    }

    private void add(EntityModel entity) {
        EntityModel owner = hierarchies.tableOwner(entity);
        owners.put(entity.className(), owner.className());
        if (owner.className().equals(entity.className())) {
            EntityModel whole = MappedIds.settle(hierarchies.complete(entity));
            (hierarchies.hasTable(entity) ? tables : others).put(entity.className(), whole);
        }
    }

    private void addMembers(String className, List<MemberModel> members) {
        tables.computeIfPresent(className, (name, entity) -> {
            List<MemberModel> all = new ArrayList<>(entity.members());
            all.addAll(members);
            return entity.withMembers(all);
        });
    }
}
