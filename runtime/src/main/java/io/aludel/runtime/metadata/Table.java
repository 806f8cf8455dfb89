package io.aludel.runtime.metadata;

import io.aludel.runtime.query.TableReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
    private final Map<String, String> facts = new HashMap<>();
    private Optional<PrimaryKey> primaryKey = Optional.empty();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Relationship> relationships = new ArrayList<>();

    /**
     * Makes a table in the connection's own schema.
     *
     * @param alias what it's called in a statement; its own name for no alias
     */
    protected Table(String name, String alias) {
        this(Optional.empty(), name, alias);
    }

    /**
     * Makes a table in a declared schema.
     *
     * @param alias what it's called in a statement; its own name for no alias
     */
    protected Table(String schema, String name, String alias) {
        this(Optional.of(schema), name, alias);
    }

    private Table(Optional<String> schema, String name, String alias) {
        this.schema = schema;
        this.name = name;
        this.alias = alias.equals(name) ? Optional.empty() : Optional.of(alias);
    }

    /** Returns this table under another name, to use it twice in one statement; its own name is no alias. */
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

    /** Returns the primary key; empty for none. */
    public final Optional<PrimaryKey> primaryKey() {
        return primaryKey;
    }

    /** Returns the columns of the primary key in its order; none without. */
    public final List<Column<?>> keyColumns() {
        List<Column<?>> key = new ArrayList<>();
        primaryKey.ifPresent(found ->
                found.columns().forEach(column -> key.add(column(column).orElseThrow())));
        return key;
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

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<Long> longColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, Long.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<Integer> integerColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, Integer.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<String> stringColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, String.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<Boolean> booleanColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, Boolean.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<BigDecimal> bigDecimalColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, BigDecimal.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<LocalDate> localDateColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, LocalDate.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<LocalDateTime> localDateTimeColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, LocalDateTime.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<Instant> instantColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, Instant.class, sqlType, nullable);
    }

    /** Registers a column of that type, as {@link #column(String, Class, String, boolean)} does. */
    protected final Column<UUID> uuidColumn(String columnName, String sqlType, boolean nullable) {
        return column(columnName, UUID.class, sqlType, nullable);
    }

    /** Says how the database makes the values of a column: {@code identity}, {@code sequence players_seq}, {@code uuid}. */
    protected final void generated(String columnName, String how) {
        facts.put("g " + columnName, how);
    }

    /** Says which value a row gets that doesn't name a column, as SQL. */
    protected final void defaultValue(String columnName, String expression) {
        facts.put("d " + columnName, expression);
    }

    /** Says which value a row gets when it is updated and the update doesn't name a column, as SQL. */
    protected final void onUpdate(String columnName, String expression) {
        facts.put("u " + columnName, expression);
    }

    /** Says what a column is computed from, as SQL in parentheses, with {@code stored} behind it where it is. */
    protected final void computed(String columnName, String expression) {
        facts.put("c " + columnName, expression);
    }

    static List<String> with(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return more;
    }

    final Optional<String> fact(char kind, String columnName) {
        return Optional.ofNullable(facts.get(kind + " " + columnName));
    }

    /** Registers the primary key. */
    protected final void primaryKey(String keyName, String... columnNames) {
        primaryKey = Optional.of(new PrimaryKey(keyName, List.of(columnNames)));
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
