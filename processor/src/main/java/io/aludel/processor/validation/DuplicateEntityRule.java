package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
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
            tables.take(layout.name().toString(), layout)
                    .ifPresent(first -> problems.accept(Code.DUPLICATE_TABLE.at(
                            entity.origin(),
                            first.entity().className(),
                            entity.className(),
                            NamesTaken.text(
                                    first.name().toString(), layout.name().toString()))));
            EntityModel namesake = simpleNames.putIfAbsent(entity.simpleName(), entity);
            if (namesake != null) {
                problems.accept(Code.DUPLICATE_ENTITY_NAME.at(
                        entity.origin(), namesake.className(), entity.className(), entity.simpleName()));
            }
        }
    }
}
