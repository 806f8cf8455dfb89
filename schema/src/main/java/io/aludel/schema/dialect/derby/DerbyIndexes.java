package io.aludel.schema.dialect.derby;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Companions;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plain indexes. Derby makes none over columns that have an index already, and only warns (01504): that of a key, which no statement sees
 * or drops, or another one. So a declared index comes and goes as keys and other indexes over its columns leave and come.
 */
final class DerbyIndexes implements Companions {

    static final String CREATE = "create index ";
    static final String DROP = "drop index ";
    static final String ON = " on ";

    private final Spelling spelling;

    DerbyIndexes(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The table with the indexes that Derby makes; unique ones are constraints. */
    static Table kept(Table table) {
        List<UniqueKey> keys = Stream.concat(
                        table.uniqueKeys().stream(),
                        table.indexes().stream().filter(Index::unique).map(DerbyKeys::constraint))
                .toList();
        return table.withUniqueKeys(keys).withIndexes(made(table));
    }

    /** The indexes of a table that Derby makes as such, each as it makes it. */
    private static List<Index> made(Table table) {
        List<Index> made = new ArrayList<>();
        Set<List<Index.Part>> seen = new HashSet<>();
        DerbyKeys.uniqueColumns(table)
                .forEach(
                        columns -> seen.add(columns.stream().map(Index.Part::of).toList()));
        table.indexes().stream()
                .filter(index -> !index.unique())
                .sorted(Comparator.comparing(Index::name))
                .flatMap(index -> new DerbyFeatures().kept(index).stream())
                .filter(index -> !isOverForeignKey(table, index) && seen.add(index.parts()))
                .forEach(made::add);
        return made;
    }

    /** In whatever order: that of the key is the order of the key to which it refers. */
    private static boolean isOverForeignKey(Table table, Index index) {
        List<String> columns = index.parts().stream().map(Index.Part::text).toList();
        return index.parts().stream().noneMatch(Index.Part::descending)
                && table.foreignKeys().stream()
                        .map(ForeignKey::columns)
                        .anyMatch(key -> key.size() == columns.size() && new HashSet<>(key).containsAll(columns));
    }

    @Override
    public List<Statement> ahead(Change change) {
        Operation operation = change.operation();
        List<Statement> statements = new ArrayList<>();
        if (operation instanceof DropTable || operation instanceof CreateTable) {
            return statements;
        }
        for (Table table : change.tablesBefore()) {
            Set<String> after = names(change.after(), nameAfter(operation, table.name()));
            made(table).stream()
                    .filter(index -> !after.contains(index.name()) && !isRenamed(change, index.name()))
                    .forEach(index -> statements.add(drop(table.name(), index)));
        }
        return statements;
    }

    @Override
    public List<Statement> behind(Change change) {
        Operation operation = change.operation();
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.tablesAfter()) {
            Set<String> before = change.before().tables().keySet().stream()
                    .filter(name -> nameAfter(operation, name).equals(table.name()))
                    .findFirst()
                    .map(name -> names(change.before(), name))
                    .orElse(Set.of());
            made(table).stream()
                    .filter(index -> !before.contains(index.name()) && !isRenamed(change, index.name()))
                    .forEach(index -> statements.add(create(table.name(), index)));
        }
        return statements;
    }

    private static QualifiedName nameAfter(Operation operation, QualifiedName table) {
        return operation instanceof RenameTable rename && rename.from().equals(table) ? rename.to() : table;
    }

    private static Set<String> names(Schema schema, QualifiedName table) {
        Set<String> names = new HashSet<>();
        schema.table(table).ifPresent(it -> made(it).forEach(index -> names.add(index.name())));
        return names;
    }

    /** Whether the index has its name by the operation's own statement. */
    private static boolean isRenamed(Change change, String index) {
        return change.operation() instanceof RenameIndex rename
                && (rename.from().equals(index) || rename.to().equals(index))
                && isRenamedInPlace(change.before(), rename);
    }

    /** Derby renames indexes of the connection's own schema alone. */
    static boolean isRenamedInPlace(Schema before, RenameIndex rename) {
        QualifiedName table = rename.table();
        return table.schema().isEmpty()
                && names(before, table).contains(rename.from())
                && names(rename.applyTo(before), table).contains(rename.to());
    }

    private Statement create(QualifiedName table, Index index) {
        return new Statement(
                new AddIndex(table, index).describe(),
                spelling.probes().index(table, index.name()),
                CREATE + spelling.names().spell(table.sibling(index.name())) + ON
                        + spelling.names().spell(table) + " "
                        + spelling.clauses().indexed(index));
    }

    private Statement drop(QualifiedName table, Index index) {
        return new Statement(
                new DropIndex(table, index).describe(),
                Probes.not(spelling.probes().index(table, index.name())),
                DROP + spelling.names().spell(table.sibling(index.name())));
    }
}
