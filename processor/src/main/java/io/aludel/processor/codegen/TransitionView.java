package io.aludel.processor.codegen;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a data step sees: the schema between expand and contract, in which old and new columns exist together.
 *
 * <p>Most revisions have the same tables, columns and primary keys there on both ways. Where one renames, converts, changes a key or
 * needs a name that is still in use, the way down has the names, types and keys of the way down.
 *
 * @param upgrade the transition schema of the way up
 * @param downgrade the transition schema of the way down
 * @param declared the schemas around it, whose foreign keys tell how rows belong together
 * @param step the user's class; empty as long as none names the draft
 */
public record TransitionView(Schema upgrade, Schema downgrade, List<Schema> declared, Optional<DataStepClass> step) {

    public TransitionView {
        declared = List.copyOf(declared);
    }

    /** Foreign keys of a table that are there before the revision or after it; contract makes those that are new. */
    List<ForeignKey> foreignKeys(QualifiedName table) {
        return declared.stream()
                .flatMap(schema -> schema.table(table).stream())
                .flatMap(found -> found.foreignKeys().stream())
                .distinct()
                .toList();
    }

    /** Whether a data step finds the same columns and keys on both ways. */
    boolean isSameBothWays() {
        return columns(upgrade).equals(columns(downgrade)) && keys(upgrade).equals(keys(downgrade));
    }

    private static Map<?, ?> keys(Schema schema) {
        return schema.tables().values().stream()
                .filter(table -> table.primaryKey().isPresent())
                .collect(Collectors.toMap(
                        Table::name, table -> table.primaryKey().orElseThrow().columns()));
    }

    private static Map<?, ?> columns(Schema schema) {
        return schema.tables().values().stream().collect(Collectors.toMap(Table::name, TransitionView::columns));
    }

    private static Map<String, ?> columns(Table table) {
        return table.columns().stream()
                .collect(Collectors.toMap(column -> column.name(), column -> JavaTypes.of(column.type())));
    }
}
