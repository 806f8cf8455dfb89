package io.aludel.schema.dialect.engine;

import io.aludel.schema.Column;
import io.aludel.schema.Deferral;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        expected.lines.addAll(engine.companions(schema));
        return expected.lines.stream().sorted().toList();
    }

    private void table(Table table) {
        String name = name(table.name());
        lines.add("table " + name);
        table.comment().ifPresent(text -> lines.add("comment " + name + " " + text));
        table.columns().forEach(column -> lines.add("column " + name + "." + column(column)));
        table.columns()
                .forEach(column -> column.comment()
                        .ifPresent(text ->
                                lines.add("comment " + name + "." + names.catalogue(column.name()) + " " + text)));
        table.primaryKey()
                .ifPresent(key -> lines.add(
                        "primary key " + name + "." + names.catalogue(key.name()) + " " + list(key.columns())));
        table.uniqueKeys()
                .forEach(key ->
                        lines.add("unique " + name + "." + names.catalogue(key.name()) + " " + list(key.columns())
                                + (key.nullsNotDistinct() ? " nulls not distinct" : "") + deferral(key.deferral())));
        table.foreignKeys()
                .forEach(key -> lines.add("foreign key " + name + "." + foreignKey(key) + deferral(key.deferral())));
        table.checks().forEach(check -> lines.add("check " + name + "." + names.catalogue(check.name())));
        table.indexes()
                .forEach(index -> engine.features()
                        .kept(index)
                        .ifPresent(kept -> lines.add("index " + name + "." + index(kept))));
        Optional.ofNullable(table.options().get(dialect.id()))
                .ifPresent(options -> lines.add("options " + name + " "
                        + options.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "))));
        lines.addAll(engine.companions(table));
    }

    private static String deferral(Deferral deferral) {
        return deferral == Deferral.NONE ? "" : " " + deferral;
    }

    private String column(Column column) {
        String identity = column.generation()
                .flatMap(Generation::identity)
                .map(i -> " identity " + (i.always() ? "ALWAYS" : "BY DEFAULT") + " " + i.start() + " " + i.increment())
                .orElse("");
        boolean hasDefault =
                column.fillsItself() && identity.isEmpty() && column.computed().isEmpty();
        boolean hasOnUpdate = column.onUpdate()
                .filter(text -> !engine.features().onUpdate(text).isEmpty())
                .isPresent();
        return names.catalogue(column.name()) + " " + dialect.types().catalogue(column.type())
                + column.collation()
                        .map(names::catalogue)
                        .map(engine.features()::collation)
                        .orElse("")
                + (column.nullable() ? "" : " not null") + (hasDefault ? " default" : "") + identity
                + (column.computed().isPresent() ? " computed" : "") + (hasOnUpdate ? " on update" : "");
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
        return names.catalogue(index.name())
                + index.method().map(method -> " using " + method).orElse("") + " "
                + index.parts().stream().map(this::part).collect(Collectors.joining(", ", "(", ")"))
                + (index.include().isEmpty() ? "" : " include " + list(index.include()))
                + (index.unique() ? " unique" : "") + (index.where().isPresent() ? " where" : "");
    }

    private String part(Index.Part part) {
        return (part.expression() ? "(expression)" : names.catalogue(part.text()))
                + (part.descending() ? " desc" : "")
                + (part.nulls() == Index.Nulls.DEFAULT
                        ? ""
                        : " nulls " + part.nulls().name().toLowerCase(Locale.ROOT));
    }

    private void sequence(Sequence sequence) {
        boolean typed = engine.features().hasSequenceTypes() && !sequence.type().equals(Sequence.USUAL_TYPE);
        lines.add("sequence " + name(sequence.name()) + (typed ? " " + sequence.type() : "") + " " + sequence.start()
                + " "
                + sequence.increment()
                + sequence.minimum().map(number -> " minimum " + number).orElse("")
                + sequence.maximum().map(number -> " maximum " + number).orElse("")
                + (sequence.cycle() ? " cycle" : ""));
    }

    private String name(QualifiedName name) {
        return name.schema().map(names::catalogue).orElse(engine.ownSchema()) + "." + names.catalogue(name.name());
    }

    private String list(List<String> columns) {
        return columns.stream().map(names::catalogue).collect(Collectors.joining(", ", "(", ")"));
    }
}
