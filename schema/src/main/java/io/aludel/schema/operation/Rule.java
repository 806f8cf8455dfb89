package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key, a check or an index of a table, seen alike, with the operations that add and drop it.
 *
 * @param kind what it is
 * @param table the table it belongs to
 * @param name its name
 * @param columns its columns of that table, in order; those that only a text names aren't among them
 * @param texts its declared SQL: of a check, of an index's expressions and its condition
 * @param unique whether a foreign key may refer to its columns
 * @param add the operation that adds it
 * @param drop the operation that drops it
 * @param shape the operation that would add it if it had no name; equal shapes differ in their names alone
 */
public record Rule(
        Kind kind,
        QualifiedName table,
        String name,
        List<String> columns,
        List<String> texts,
        boolean unique,
        Operation add,
        Operation drop,
        Operation shape) {

    private static final String UNNAMED = "";

    /** The kinds of rules. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE_KEY,
        FOREIGN_KEY,
        CHECK,
        INDEX
    }

    /**
     * What tells a rule from all others: names of constraints are unique within their table, and names of indexes are.
     *
     * @param table the table
     * @param index whether it's an index; otherwise it's a constraint
     * @param name the name
     */
    public record Id(QualifiedName table, boolean index, String name) implements Comparable<Id> {

        private static final Comparator<Id> ORDER =
                Comparator.comparing(Id::table).thenComparing(Id::index).thenComparing(Id::name);

        @Override
        public int compareTo(Id other) {
            return ORDER.compare(this, other);
        }
    }

    public Rule {
        columns = List.copyOf(columns);
        texts = List.copyOf(texts);
    }

    /** All keys, checks and indexes of a table, by kind and name. */
    public static List<Rule> of(Table table) {
        List<Rule> rules = new ArrayList<>();
        table.primaryKey().ifPresent(key -> rules.add(of(table.name(), key)));
        table.uniqueKeys().forEach(key -> rules.add(of(table.name(), key)));
        table.foreignKeys().forEach(key -> rules.add(of(table.name(), key)));
        table.checks().forEach(check -> rules.add(of(table.name(), check)));
        table.indexes().forEach(index -> rules.add(of(table.name(), index)));
        return List.copyOf(rules);
    }

    public Id id() {
        return new Id(table, kind == Kind.INDEX, name);
    }

    /** Whether it's a foreign key. */
    public boolean isForeignKey() {
        return kind == Kind.FOREIGN_KEY;
    }

    /** Whether it covers exactly these columns, in whatever order. */
    public boolean covers(Collection<String> candidate) {
        return new HashSet<>(columns).equals(new HashSet<>(candidate));
    }

    /** Whether a text of it mentions the column. */
    public boolean mentions(String column) {
        return texts.stream().anyMatch(text -> MentionedNames.in(text).contain(column));
    }

    /** Whether it's an index that no row can break. */
    boolean isPlainIndex() {
        return kind == Kind.INDEX && add.risk() == Risk.NONE;
    }

    /** The operation that renames a rule. */
    public static Operation rename(Id id, String to) {
        return id.index()
                ? new RenameIndex(id.table(), id.name(), to)
                : new RenameConstraint(id.table(), id.name(), to);
    }

    private static Rule of(QualifiedName table, PrimaryKey key) {
        return new Rule(
                Kind.PRIMARY_KEY,
                table,
                key.name(),
                key.columns(),
                List.of(),
                true,
                new AddPrimaryKey(table, key),
                new DropPrimaryKey(table, key),
                new AddPrimaryKey(table, key.withName(UNNAMED)));
    }

    private static Rule of(QualifiedName table, UniqueKey key) {
        return new Rule(
                Kind.UNIQUE_KEY,
                table,
                key.name(),
                key.columns(),
                List.of(),
                true,
                new AddUnique(table, key),
                new DropUnique(table, key),
                new AddUnique(table, key.withName(UNNAMED)));
    }

    private static Rule of(QualifiedName table, ForeignKey key) {
        return new Rule(
                Kind.FOREIGN_KEY,
                table,
                key.name(),
                key.columns(),
                List.of(),
                false,
                new AddForeignKey(table, key),
                new DropForeignKey(table, key),
                new AddForeignKey(table, key.withName(UNNAMED)));
    }

    private static Rule of(QualifiedName table, Check check) {
        return new Rule(
                Kind.CHECK,
                table,
                check.name(),
                check.columns(),
                check.rule().accept(CheckText.OF),
                false,
                new AddCheck(table, check),
                new DropCheck(table, check),
                new AddCheck(table, check.withName(UNNAMED)));
    }

    private static Rule of(QualifiedName table, Index index) {
        List<String> texts = Stream.concat(
                        index.parts().stream().filter(Index.Part::expression).map(Index.Part::text),
                        index.where().stream())
                .toList();
        return new Rule(
                Kind.INDEX,
                table,
                index.name(),
                index.columns(),
                texts,
                index.isKey(),
                new AddIndex(table, index),
                new DropIndex(table, index),
                new AddIndex(table, index.withName(UNNAMED)));
    }

    /** The declared SQL of a check. */
    private enum CheckText implements Check.Visitor<List<String>> {
        OF;

        @Override
        public List<String> visit(Check.Expression expression) {
            return List.of(expression.sql());
        }

        @Override
        public List<String> visit(Check.Values values) {
            return List.of();
        }
    }
}
