package io.aludel.catalog;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a live schema, which a {@link io.aludel.catalog.reader.CatalogReader} found, in the words of a model.
 *
 * <p>What's in the database as the model says comes out exactly as the model says it, so that a database in which everything is as it
 * should be gives a schema equal to the model. What is otherwise stays as the catalogue says it, names unfolded, so that the differ
 * finds it. What this database doesn't keep ({@link io.aludel.schema.dialect.Features#kept(Table)}) is no difference.
 *
 * <p>These can't be told apart, on any database, since engines rewrite texts in SQL:
 *
 * <ul>
 *   <li>conditions of checks: one of the same name is the same;
 *   <li>expressions of computed columns, and whether they're kept in the row where that isn't reported;
 *   <li>expressions in indexes and the condition of a partial one: one with the same columns at the same places is the same;
 *   <li>defaults and values on update that are neither literals nor functions without arguments ({@link
 *       io.aludel.schema.dialect.ValueText});
 *   <li>the order of a unique key's columns where the catalogue doesn't tell it ({@link
 *       io.aludel.schema.dialect.Features#tellsOrderOfUniqueKeys()});
 *   <li>bounds and cache of a sequence that the model leaves to the database, as long as no bound is narrower than that of a type.
 * </ul>
 */
public final class Recognition {

    private final Schema live;
    private final Schema model;
    private final Dialect dialect;
    private final NamesInModel names;

    private Recognition(Schema live, Schema model, Dialect dialect) {
        this.live = live;
        this.model = model;
        this.dialect = dialect;
        this.names = new NamesInModel(model, dialect);
    }

    /**
     * The live schema in the model's words.
     *
     * @param live what a reader found, in the catalogue's words
     * @param model what should be there
     * @param dialect the dialect of the live database
     */
    public static Schema of(Schema live, Schema model, Dialect dialect) {
        return new Recognition(live, model, dialect).recognised();
    }

    private Schema recognised() {
        TypesInModel types = new TypesInModel(model, dialect);
        ValuesInModel values = new ValuesInModel(names, dialect);
        List<Table> tables = new ArrayList<>();
        for (Table table : live.tables().values()) {
            Table named = NamedTable.of(table, names);
            tables.add(model.table(named.name())
                    .map(declared -> new TableRecognition(declared, dialect, types, values).of(named))
                    .orElseGet(() -> types.declared(named)));
        }
        return Schema.of(tables, sequences(types));
    }

    private List<Sequence> sequences(TypesInModel types) {
        List<Sequence> sequences = new ArrayList<>();
        SequenceRecognition recognition = new SequenceRecognition(dialect, types);
        for (Sequence sequence : live.sequences().values()) {
            QualifiedName name = names.of(sequence.name());
            sequences.add(recognition.of(sequence.withName(name), model.sequence(name)));
        }
        for (Sequence declared : model.sequences().values()) {
            if (dialect.features().kept(declared).isEmpty()) {
                sequences.add(declared);
            }
        }
        return sequences;
    }
}
