package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.PartModel;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Every entity has a table of its own, and generated classes of its own. */
final class DuplicateEntityRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        NamesTaken<TableLayout> tables = new NamesTaken<>(database.model().dialectIds());
        Map<String, EntityModel> simpleNames = new HashMap<>();
        for (TableLayout layout : database.layouts()) {
            EntityModel entity = layout.entity();
            tables.take(layout.name().toString(), layout).ifPresent(first -> problems.accept(taken(first, layout)));
            EntityModel namesake = simpleNames.putIfAbsent(entity.simpleName(), entity);
            if (namesake != null && !isPart(entity)) {
                problems.accept(Code.DUPLICATE_ENTITY_NAME.at(
                        entity.origin(), namesake.className(), entity.className(), entity.simpleName()));
            }
        }
    }

    private static Diagnostic taken(TableLayout first, TableLayout second) {
        EntityModel entity = second.entity();
        String names = NamesTaken.text(first.name().toString(), second.name().toString());
        return isPart(entity)
                ? Code.NAME_COLLISION.at(
                        entity.origin(),
                        second.name(),
                        "table of " + first.entity().text(),
                        "table of " + entity.text(),
                        another(entity))
                : Code.DUPLICATE_TABLE.at(entity.origin(), first.entity().className(), entity.className(), names);
    }

    private static String another(EntityModel entity) {
        PartModel part = entity.structure().part().orElseThrow();
        int embedded = part.member().indexOf('.');
        String fix;
        if (embedded > 0) {
            String member = part.member().substring(0, embedded);
            String owner = part.ownerClass().substring(part.ownerClass().lastIndexOf('.') + 1);
            fix = "@Embedded(prefix = \"" + member + "_\") on " + owner + "." + member;
        } else {
            fix = part.values() ? "@CollectionTable(name = \"...\")" : "@AssociationTable(name = \"...\")";
        }
        return "Give one another name: " + fix + ".";
    }

    private static boolean isPart(EntityModel entity) {
        return entity.structure().part().isPresent();
    }
}
