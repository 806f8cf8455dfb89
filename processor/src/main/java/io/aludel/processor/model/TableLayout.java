package io.aludel.processor.model;

import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.UniqueKey;
import java.util.List;
import java.util.Optional;

/**
 * A table as its entity asks for it, with every name settled; it may still be wrong, which {@code Table} never is.
 *
 * @param entity the entity
 * @param name the table's name, declared or derived
 * @param columns all columns in the members' order
 * @param primaryKey the primary key, if a member is an id
 * @param uniques unique constraints of columns and of the table; those over columns that don't exist are left out
 * @param indexes indexes; those over columns that don't exist are left out
 * @param references references to other tables
 * @param sequences sequences that columns take their values from
 * @param traits what else it has
 */
public record TableLayout(
        EntityModel entity,
        QualifiedName name,
        List<ColumnLayout> columns,
        Optional<Sourced<PrimaryKey>> primaryKey,
        List<Sourced<UniqueKey>> uniques,
        List<Sourced<Index>> indexes,
        List<ReferenceLayout> references,
        List<Sourced<Sequence>> sequences,
        TableTraits traits) {

    public TableLayout {
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        references = List.copyOf(references);
        sequences = List.copyOf(sequences);
    }

    /** The first column of that name. */
    public Optional<ColumnLayout> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }
}
