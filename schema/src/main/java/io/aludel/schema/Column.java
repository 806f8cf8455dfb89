package io.aludel.schema;

import java.util.Objects;
import java.util.Optional;

/**
 * Column of a table. Its texts are kept as {@link DeclaredText} gives them; a blank one counts as none.
 *
 * @param name declared name
 * @param type declared type
 * @param nullable whether NULL is a value of it
 * @param defaultExpression server-side default as declared SQL text; a column has this or a generation, not both
 * @param generation how the database makes the value, if it does
 * @param computed how the database computes the value, if it does; then there's neither default, generation nor rule on update
 * @param onUpdate SQL text of the value that a row gets when it's updated and the update doesn't name the column
 * @param collation declared collation
 * @param comment declared comment
 */
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        Optional<String> defaultExpression,
        Optional<Generation> generation,
        Optional<Computed> computed,
        Optional<String> onUpdate,
        Optional<String> collation,
        Optional<String> comment) {

    public Column {
        Objects.requireNonNull(type, "type");
        defaultExpression = DeclaredText.sql(defaultExpression);
        onUpdate = DeclaredText.sql(onUpdate);
        collation = DeclaredText.sql(collation);
        comment = DeclaredText.comment(comment);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
        if (defaultExpression.isPresent() && generation.isPresent()) {
            throw new IllegalArgumentException("column " + name + " has both a default and a generated value");
        }
        if (computed.isPresent() && (defaultExpression.isPresent() || generation.isPresent() || onUpdate.isPresent())) {
            throw new IllegalArgumentException("column " + name + " is computed and has another source of values");
        }
    }

    /** A column that isn't computed and has neither rule on update, collation nor comment. */
    public Column(
            String name,
            ColumnType type,
            boolean nullable,
            Optional<String> defaultExpression,
            Optional<Generation> generation) {
        this(
                name,
                type,
                nullable,
                defaultExpression,
                generation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A column without default and generation. */
    public static Column of(String name, ColumnType type, boolean nullable) {
        return new Column(name, type, nullable, Optional.empty(), Optional.empty());
    }

    /** Whether an insert that doesn't name the column gives it a value other than NULL. */
    public boolean fillsItself() {
        return defaultExpression.isPresent() || generation.isPresent() || computed.isPresent();
    }

    public Column withName(String newName) {
        return new Column(
                newName, type, nullable, defaultExpression, generation, computed, onUpdate, collation, comment);
    }

    public Column withType(ColumnType newType) {
        return new Column(
                name, newType, nullable, defaultExpression, generation, computed, onUpdate, collation, comment);
    }

    public Column withNullable(boolean newNullable) {
        return new Column(
                name, type, newNullable, defaultExpression, generation, computed, onUpdate, collation, comment);
    }

    public Column withDefault(Optional<String> newDefault) {
        return new Column(name, type, nullable, newDefault, generation, computed, onUpdate, collation, comment);
    }

    public Column withGeneration(Optional<Generation> newGeneration) {
        return new Column(
                name, type, nullable, defaultExpression, newGeneration, computed, onUpdate, collation, comment);
    }

    public Column withComputed(Optional<Computed> newComputed) {
        return new Column(
                name, type, nullable, defaultExpression, generation, newComputed, onUpdate, collation, comment);
    }

    public Column withOnUpdate(Optional<String> newOnUpdate) {
        return new Column(
                name, type, nullable, defaultExpression, generation, computed, newOnUpdate, collation, comment);
    }

    public Column withCollation(Optional<String> newCollation) {
        return new Column(
                name, type, nullable, defaultExpression, generation, computed, onUpdate, newCollation, comment);
    }

    public Column withComment(Optional<String> newComment) {
        return new Column(
                name, type, nullable, defaultExpression, generation, computed, onUpdate, collation, newComment);
    }

    /** Such as {@code age integer not null default 0}; for messages. */
    @Override
    public String toString() {
        return name + " " + type
                + collation.map(text -> " collation " + text).orElse("")
                + (nullable ? " null" : " not null")
                + defaultExpression.map(text -> " default " + text).orElse("")
                + generation.map(g -> " generated by " + g).orElse("")
                + computed.map(c -> " as " + c).orElse("")
                + onUpdate.map(text -> " on update " + text).orElse("")
                + comment.map(text -> " comment " + Names.quoted(text)).orElse("");
    }
}
