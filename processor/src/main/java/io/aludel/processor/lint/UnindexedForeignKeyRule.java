package io.aludel.processor.lint;

import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the database doesn't make one itself, an index begins with the columns of each foreign key. Tables of associations and
 * collections, whose keys begin with one end, can't be given another.
 */
final class UnindexedForeignKeyRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        model.engines()
                .without(Trait.INDEXES_FOREIGN_KEYS)
                .ifPresent(databases -> model.tables().stream()
                        .filter(table -> !model.isOfMember(table))
                        .forEach(table -> table.foreignKeys().stream()
                                .filter(key -> !isServed(table, key))
                                .forEach(key -> findings.accept(finding(model, table, key, databases)))));
    }

    /** On a member, an index is that of the member's columns. */
    private static Diagnostic finding(ModelView model, Table table, ForeignKey key, String databases) {
        Origin origin = model.lookup().originOfConstraint(table.name(), key.name());
        boolean isMember = origin.element().getKind().isField();
        return Code.UNINDEXED_FOREIGN_KEY.at(
                origin,
                table.name(),
                Words.quoted(key.columns()),
                databases,
                key.target(),
                isMember ? "@Index" : "@Index(columns = " + Words.javaValue(key.columns()) + ")",
                origin.text());
    }

    private static boolean isServed(Table table, ForeignKey key) {
        Stream<List<String>> keys = Stream.concat(
                table.primaryKey().stream().map(Constraint::columns),
                table.uniqueKeys().stream().map(UniqueKey::columns));
        return keys.anyMatch(columns -> beginsWith(columns, key))
                || table.indexes().stream().anyMatch(index -> serves(index, key));
    }

    /** An index of some rows serves when those left out refer to nothing. */
    private static boolean serves(Index index, ForeignKey key) {
        List<String> leading = index.parts().stream()
                .takeWhile(part -> !part.expression())
                .map(Index.Part::text)
                .toList();
        return beginsWith(leading, key)
                && index.where().map(condition -> isNotNull(condition, key)).orElse(true);
    }

    private static boolean isNotNull(String condition, ForeignKey key) {
        return key.columns().stream().anyMatch(column -> condition.equalsIgnoreCase(column + " is not null"));
    }

    /** The order of the first columns is no matter, as a look-up gives a value for each. */
    private static boolean beginsWith(List<String> columns, ForeignKey key) {
        Set<String> wanted = new HashSet<>(key.columns());
        return columns.size() >= wanted.size() && wanted.equals(new HashSet<>(columns.subList(0, wanted.size())));
    }
}
