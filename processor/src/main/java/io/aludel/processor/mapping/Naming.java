package io.aludel.processor.mapping;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.CheckModel;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.NameStrategy;
import io.aludel.processor.model.NameTemplate;
import io.aludel.processor.model.NamingModel;
import io.aludel.processor.model.Sourced;
import io.aludel.schema.Index;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of tables, columns, keys and indexes: the declared one, or what strategy and templates make of it. */
public final class Naming {

    private final NameStrategy strategy;
    private final NamingModel templates;
    private final NameLimit limit;

    /** The names of a root. */
    public Naming(DatabaseModel database) {
        this.strategy = database.naming().strategy();
        this.templates = database.naming();
        this.limit = new NameLimit(database.dialectIds());
    }

    /** A table's or column's name, written as the strategy would have it. */
    public String conventional(String name) {
        return derived(name);
    }

    String table(Optional<Sourced<String>> declared, String simpleName) {
        return limit.fit(declared(declared).orElseGet(() -> derived(simpleName)));
    }

    String column(Optional<Sourced<String>> declared, String member) {
        return limit.fit(declared(declared).orElseGet(() -> derived(member)));
    }

    /** The column of a member; of an embeddable's, with the prefix it was given. */
    String column(BasicMember member) {
        String name = declared(member.column().name()).orElseGet(() -> derived(member.lastName()));
        return limit.fit(member.facts().prefix() + name);
    }

    /** Type of an enum. */
    String type(Optional<Sourced<String>> declared, String simpleName) {
        return limit.fit(declared(declared).orElseGet(() -> derived(simpleName)));
    }

    /** Column of a reference: the member's name and that of the column referred to, or that alone if there is no member. */
    String joinColumn(String prefix, Optional<Sourced<String>> declared, String member, String referenced) {
        return limit.fit(prefix
                + declared(declared)
                        .orElseGet(() -> member.isEmpty() ? referenced : derived(member) + "_" + referenced));
    }

    /** The same, of a name that is no member's but the database's. */
    String formerJoinColumn(String former, String referenced) {
        return limit.fit(former + "_" + referenced);
    }

    /** Table of a member that has one: the owner's table and the member's name. */
    String part(String ownerTable, MemberModel member) {
        return limit.fit(ownerTable + "_" + member.facts().prefix() + derived(member.lastName()));
    }

    /** The sequence that an entity's key takes its values from when none is named. */
    String sequenceOf(EntityModel entity) {
        return sequence(Optional.empty(), table(entity.tableName(), entity.simpleName()));
    }

    String sequence(Optional<Sourced<String>> declared, String derived) {
        return limit.fit(declared(declared).orElse(derived + "_seq"));
    }

    /** The name of a primary key. */
    public String primaryKey(Optional<Sourced<String>> declared, String table, List<String> columns) {
        return constraint(declared, templates.primaryKey(), "pk_{table}", table, columns, "");
    }

    /** The name of a foreign key. */
    public String foreignKey(Optional<Sourced<String>> declared, String table, List<String> columns, String target) {
        return constraint(declared, templates.foreignKey(), "fk_{table}_{columns}_{target}", table, columns, target);
    }

    /** The name of a unique constraint. */
    public String unique(Optional<Sourced<String>> declared, String table, List<String> columns) {
        return constraint(declared, templates.unique(), "uq_{table}_{columns}", table, columns, "");
    }

    /** The name of an index. An expression has none, so a hash stands for it. */
    public String index(Optional<Sourced<String>> declared, String table, List<Index.Part> parts) {
        List<String> columns = parts.stream()
                .map(part -> part.expression() ? NameLimit.hash(part.text()) : part.text())
                .toList();
        return constraint(declared, templates.index(), "ix_{table}_{columns}", table, columns, "");
    }

    /** The check of a column's enum. */
    String check(String table, String column) {
        return check(Optional.empty(), table, column);
    }

    /** A hash stands for a check without a name, so that it has the same wherever it's written. */
    String check(CheckModel check, String table) {
        Optional<String> given = declared(check.name());
        return declared(check.constraint())
                .map(limit::fit)
                .orElseGet(() -> check(
                        given.filter(name -> name.contains("{")),
                        table,
                        given.orElseGet(() -> NameLimit.hash(check.condition().value()))));
    }

    private String check(Optional<String> own, String table, String name) {
        String text = own.or(() -> declared(templates.check())).orElse("ck_{table}_{name}");
        return limit.fit(new NameTemplate(text).expand(Map.of("table", table, "name", name)));
    }

    private String constraint(
            Optional<Sourced<String>> declared,
            Optional<Sourced<String>> template,
            String otherwise,
            String table,
            List<String> columns,
            String target) {
        String text = declared(declared).or(() -> declared(template)).orElse(otherwise);
        return limit.fit(new NameTemplate(text)
                .expand(Map.of("table", table, "columns", String.join("_", columns), "target", target)));
    }

    /** A blank name is an error that validation reports; here it counts as none. */
    private static Optional<String> declared(Optional<Sourced<String>> name) {
        return name.map(Sourced::value).filter(text -> !text.isBlank());
    }

    private String derived(String javaName) {
        String composed = Normalizer.normalize(javaName, Normalizer.Form.NFC);
        return switch (strategy) {
            case AS_IS -> composed;
            case SNAKE_CASE -> snakeCase(composed);
        };
    }

    /** {@code birthYear} to {@code birth_year}, {@code URLPath} to {@code url_path}, {@code line2Text} to {@code line2_text}. */
    static String snakeCase(String javaName) {
        int[] letters = javaName.codePoints().toArray();
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            if (i > 0 && Character.isUpperCase(letters[i])) {
                boolean wordBefore = Character.isLowerCase(letters[i - 1]) || Character.isDigit(letters[i - 1]);
                boolean lastCapital = Character.isUpperCase(letters[i - 1])
                        && i + 1 < letters.length
                        && Character.isLowerCase(letters[i + 1]);
                if (wordBefore || lastCapital) {
                    snake.append('_');
                }
            }
            snake.appendCodePoint(letters[i]);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }
}
