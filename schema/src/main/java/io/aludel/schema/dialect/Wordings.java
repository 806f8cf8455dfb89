package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.MoveTable;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What declared texts of tables say by now, for databases that make tables anew. When a column is renamed, a database writes the new name
 * into all texts that it holds, whereas the schema's texts stay as they're declared until an operation brings the new ones.
 */
public final class Wordings {

    private final Identifiers names;
    private final Map<QualifiedName, Map<String, String>> texts = new HashMap<>();

    /**
     * All texts as they're declared.
     *
     * @param names how the database writes names
     */
    public Wordings(Identifiers names) {
        this.names = names;
    }

    /** An operation has come: what it renames is called so in the texts that were there, and what it brings speaks the names of today. */
    public void follow(Change change) {
        if (change.operation() instanceof RenameTable rename) {
            renameTable(rename.from(), rename.to());
        } else if (change.operation() instanceof MoveTable move) {
            renameTable(move.from(), move.to());
        } else if (change.operation() instanceof RenameColumn rename) {
            renameColumn(change.before().requireTable(rename.table()), rename);
        } else if (change.operation() instanceof DropTable drop) {
            forget(drop.table().name());
        } else {
            change.tablesAfter().forEach(table -> arrive(change.before().table(table.name()), table));
        }
    }

    private void arrive(Optional<Table> before, Table after) {
        Optional<Map<String, String>> current = Optional.ofNullable(texts.get(after.name()));
        if (current.isPresent()) {
            Set<String> come = texts(after);
            before.map(Wordings::texts).ifPresent(come::removeAll);
            current.get().keySet().removeAll(come);
        }
    }

    /** A column is renamed. */
    public void renameColumn(Table table, RenameColumn rename) {
        String to = names.spell(rename.to());
        Map<String, String> current = texts.computeIfAbsent(table.name(), name -> new HashMap<>());
        texts(table)
                .forEach(text ->
                        current.put(text, MentionedNames.renamed(current.getOrDefault(text, text), rename.from(), to)));
    }

    /** A table is renamed. */
    public void renameTable(QualifiedName from, QualifiedName to) {
        Optional.ofNullable(texts.remove(from)).ifPresent(current -> texts.put(to, current));
    }

    /** A table leaves, or another one comes under its name. */
    public void forget(QualifiedName table) {
        texts.remove(table);
    }

    /** A table has the texts that it has there. */
    public void take(QualifiedName table, Wordings other) {
        texts.put(table, new HashMap<>(other.texts.getOrDefault(table, Map.of())));
    }

    /**
     * A table with its texts as they are by now.
     *
     * @param own what else the database says in its own way
     */
    public Table current(Table table, UnaryOperator<String> own) {
        Map<String, String> current = texts.getOrDefault(table.name(), Map.of());
        return withTexts(table, text -> own.apply(current.getOrDefault(text, text)));
    }

    private static Set<String> texts(Table table) {
        Set<String> declared = new HashSet<>();
        withTexts(table, text -> {
            declared.add(text);
            return text;
        });
        return declared;
    }

    private static Table withTexts(Table table, UnaryOperator<String> wording) {
        Table worded = table;
        for (Column column : table.columns()) {
            worded = worded.withColumnChanged(
                    column.name(),
                    c -> c.withComputed(c.computed()
                                    .map(computed ->
                                            new Computed(wording.apply(computed.expression()), computed.stored())))
                            .withOnUpdate(c.onUpdate().map(wording)));
        }
        return worded.withChecks(table.checks().stream()
                        .map(check -> check.withText(wording))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(index -> index.withTexts(wording))
                        .toList());
    }
}
