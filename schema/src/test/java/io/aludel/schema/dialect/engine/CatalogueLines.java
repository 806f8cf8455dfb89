package io.aludel.schema.dialect.engine;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a catalogue should say of a schema: the same lines that {@link Engine#catalogue} reads from a live one. */
public final class CatalogueLines {

    private final Engine engine;
    private final Dialect dialect;
    private final Identifiers names;
    private final List<String> lines = new ArrayList<>();

    private CatalogueLines(Engine engine) {
        this.engine = engine;
        this.dialect = engine.dialect();
        this.names = dialect.identifiers();
    }

    /** Sorted lines, one a thing. */
    public static List<String> of(Schema schema, Engine engine) {
        CatalogueLines expected = new CatalogueLines(engine);
        schema.tables().values().forEach(expected::table);
        schema.sequences().values().forEach(expected::sequence);
        return expected.lines.stream().sorted().toList();
    }

    private void table(Table table) {
        String name = name(table.name());
        lines.add("table " + name);
        table.columns().forEach(column -> lines.add("column " + name + "." + column(column)));
        table.primaryKey()
                .ifPresent(key -> lines.add(
                        "primary key " + name + "." + names.catalogue(key.name()) + " " + list(key.columns())));
        table.uniqueKeys()
                .forEach(key ->
                        lines.add("unique " + name + "." + names.catalogue(key.name()) + " " + list(key.columns())));
        table.foreignKeys().forEach(key -> lines.add("foreign key " + name + "." + foreignKey(key)));
        table.indexes().forEach(index -> lines.add("index " + name + "." + index(index)));
    }

    private String column(Column column) {
        String identity = column.generation()
                .flatMap(Generation::identity)
                .map(i -> " identity " + (i.always() ? "ALWAYS" : "BY DEFAULT") + " " + i.start() + " " + i.increment())
                .orElse("");
        boolean hasDefault = column.fillsItself() && identity.isEmpty();
        return names.catalogue(column.name()) + " " + dialect.types().catalogue(column.type())
                + (column.nullable() ? "" : " not null") + (hasDefault ? " default" : "") + identity;
    }

    private String foreignKey(ForeignKey key) {
        List<String> columns = key.columns().stream().map(names::catalogue).toList();
        List<String> targets =
                key.targetColumns().stream().map(names::catalogue).toList();
        return names.catalogue(key.name()) + " " + pairs(columns, name(key.target()), targets) + " delete "
                + key.onDelete() + " update " + key.onUpdate();
    }

    /** Pairs of a foreign key by the name of the referring column: in which order they were declared is no difference. */
    static String pairs(List<String> columns, String target, List<String> targetColumns) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.put(columns.get(i), targetColumns.get(i));
        }
        return "(" + String.join(", ", pairs.keySet()) + ") -> " + target + " (" + String.join(", ", pairs.values())
                + ")";
    }

    private String index(Index index) {
        return names.catalogue(index.name()) + " "
                + index.parts().stream()
                        .map(part -> names.catalogue(part.text()) + (part.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", ", "(", ")"))
                + (index.unique() ? " unique" : "");
    }

    private void sequence(Sequence sequence) {
        lines.add("sequence " + name(sequence.name()) + " " + sequence.start() + " " + sequence.increment());
    }

    private String name(QualifiedName name) {
        return name.schema().map(names::catalogue).orElse(engine.ownSchema()) + "." + names.catalogue(name.name());
    }

    private String list(List<String> columns) {
        return columns.stream().map(names::catalogue).collect(Collectors.joining(", ", "(", ")"));
    }
}
