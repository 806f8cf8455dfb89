package io.aludel.runtime.metadata;

import io.aludel.runtime.query.TableReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A table, or an alias of one, with typed columns and its keys; generated classes extend it as the package's
 * description shows.
 *
 * <p>The lists are complete when the constructor of the generated class has returned, and never change afterwards.
 */
public abstract class Table implements TableReference {
    private final Optional<String> schema;
    private final String name;
    private final Optional<String> alias;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<PrimaryKey> primaryKeys;
    private final List<UniqueKey> uniqueKeys;
    private final List<ForeignKey> foreignKeys;
    private final List<Index> indexes;
    private final List<Relationship> relationships;

    /** Makes a table in the connection's own schema. */
    protected Table(String name) {
        this(Optional.empty(), name);
    }

    /** Makes a table in a declared schema. */
    protected Table(String schema, String name) {
        this(Optional.of(schema), name);
    }

    /** Makes an alias, which shares the keys of the original; the columns register themselves again. */
    protected Table(Table original, String alias) {
        this.schema = original.schema;
        this.name = original.name;
        this.alias = Optional.of(alias);
        this.primaryKeys = original.primaryKeys;
        this.uniqueKeys = original.uniqueKeys;
        this.foreignKeys = original.foreignKeys;
        this.indexes = original.indexes;
        this.relationships = original.relationships;
    }

    private Table(Optional<String> schema, String name) {
        this.schema = schema;
        this.name = name;
        this.alias = Optional.empty();
        this.primaryKeys = new ArrayList<>();
        this.uniqueKeys = new ArrayList<>();
        this.foreignKeys = new ArrayList<>();
        this.indexes = new ArrayList<>();
        this.relationships = new ArrayList<>();
    }

    /** Returns this table under another name, to use it twice in one statement. */
    public abstract Table as(String alias);

    @Override
    public final Optional<String> schema() {
        return schema;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Optional<String> alias() {
        return alias;
    }

    /** Returns the columns in declaration order. */
    public final List<Column<?>> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** Returns the column of that declared name. */
    public final Optional<Column<?>> column(String columnName) {
        for (Column<?> column : columns) {
            if (column.name().equals(columnName)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Returns the primary key; empty for none, or in a frozen view that holds columns only. */
    public final Optional<PrimaryKey> primaryKey() {
        return primaryKeys.isEmpty() ? Optional.empty() : Optional.of(primaryKeys.get(0));
    }

    /** Returns the unique constraints in declaration order. */
    public final List<UniqueKey> uniqueKeys() {
        return Collections.unmodifiableList(uniqueKeys);
    }

    /** Returns the foreign keys in declaration order. */
    public final List<ForeignKey> foreignKeys() {
        return Collections.unmodifiableList(foreignKeys);
    }

    /** Returns the indexes in declaration order. */
    public final List<Index> indexes() {
        return Collections.unmodifiableList(indexes);
    }

    /** Returns the relationships in declaration order. */
    public final List<Relationship> relationships() {
        return Collections.unmodifiableList(relationships);
    }

    /** Returns everything that the getters of this table answer, as JSON on one line, in declaration order. */
    public final String toJson() {
        return MetadataJson.of(this);
    }

    /** Returns the name, with the schema before it and the alias behind it where there is one. */
    @Override
    public final String toString() {
        String qualified = schema.isPresent() ? schema.get() + "." + name : name;
        return alias.isPresent() ? qualified + " as " + alias.get() : qualified;
    }

    /**
     * Registers a column.
     *
     * @param columnName its declared name
     * @param javaType the Java type of its values, boxed
     * @param sqlType its declared type
     * @param nullable whether it may hold null
     */
    protected final <T> Column<T> column(String columnName, Class<T> javaType, String sqlType, boolean nullable) {
        Column<T> column = new Column<>(this, columnName, javaType, sqlType, nullable);
        columns.add(column);
        return column;
    }

    /** Registers the primary key. */
    protected final void primaryKey(String keyName, String... columnNames) {
        primaryKeys.add(new PrimaryKey(keyName, List.of(columnNames)));
    }

    /** Registers a unique constraint. */
    protected final void uniqueKey(String keyName, String... columnNames) {
        uniqueKeys.add(new UniqueKey(keyName, List.of(columnNames)));
    }

    /** Registers a foreign key. */
    protected final void foreignKey(ForeignKey foreignKey) {
        foreignKeys.add(foreignKey);
    }

    /** Registers an index. */
    protected final void index(String indexName, boolean unique, String... columnNames) {
        indexes.add(new Index(indexName, unique, List.of(columnNames)));
    }

    /** Registers a relationship. */
    protected final void relationship(Relationship relationship) {
        relationships.add(relationship);
    }
}
