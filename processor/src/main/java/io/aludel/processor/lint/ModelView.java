package io.aludel.processor.lint;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.SourceLookup;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Table;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * What advice on the model is about.
 *
 * @param database the model and the schema it stands for
 * @param engines the databases it's for
 */
record ModelView(MappedDatabase database, Engines engines) {

    static ModelView of(MappedDatabase database) {
        return new ModelView(database, Engines.of(database.model().dialectIds()));
    }

    Collection<Table> tables() {
        return database.schema().tables().values();
    }

    SourceLookup lookup() {
        return database.lookup();
    }

    /** The member that a column comes from. */
    Origin origin(Table table, Column column) {
        return lookup().originOf(new ColumnName(table.name(), column.name()));
    }

    /** Whether the table belongs to a member: an association's, or that of a collection of values. */
    boolean isOfMember(Table table) {
        return lookup().originOf(table.name()).element().getKind().isField();
    }

    /** Hands over each column that a basic member asks for. */
    void forEachBasic(BiConsumer<BasicMember, ColumnLayout> action) {
        database.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .forEach(column -> column.member().basic().ifPresent(member -> action.accept(member, column)));
    }
}
