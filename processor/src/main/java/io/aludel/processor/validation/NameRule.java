package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.IdModel;
import io.aludel.processor.model.JoinColumnModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.NamingModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names are such that every database and every file of the history can keep them. */
final class NameRule implements Rule {

    /** What the runtime and the split into phases call their own. */
    private static final String RESERVED = "aludel_";

    private static final Pattern QUOTED = Pattern.compile("\".*\"|`.*`|\\[.*]");

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        NamingModel naming = database.model().naming();
        check("a primary key", naming.primaryKey().stream(), problems);
        check("a foreign key", naming.foreignKey().stream(), problems);
        check("a unique constraint", naming.unique().stream(), problems);
        check("an index", naming.index().stream(), problems);
        check("a check", naming.check().stream(), problems);
        check("a schema", database.model().schema().stream(), problems);
        database.layouts().forEach(layout -> declared(layout.entity(), problems));
        database.layouts().forEach(layout -> reserved(layout, problems));
    }

    private static void declared(EntityModel entity, Consumer<Diagnostic> problems) {
        // The name of an association's table that isn't declared is made of its owner's.
        check(
                "a table",
                entity.tableName().filter(name -> name.origin().annotation().isPresent()).stream(),
                problems);
        check("a column", entity.basics().stream().flatMap(m -> m.column().name().stream()), problems);
        check("a column", join(entity).flatMap(join -> join.name().stream()), problems);
        check("a foreign key", join(entity).flatMap(join -> join.foreignKey().stream()), problems);
        check("a primary key", ids(entity).map(IdModel::constraint).flatMap(Optional::stream), problems);
        declared(entity.table().rules(), problems);
        entity.members().forEach(member -> declared(member.facts().rules(), problems));
        check("a schema", entity.table().schema().stream(), problems);
        check("a schema", generations(entity).flatMap(g -> g.limits().schema().stream()), problems);
        check(
                "a type",
                entity.basics().stream()
                        .flatMap(member -> member.enumeration().stream())
                        .flatMap(enumeration -> enumeration.type().stream()),
                problems);
        check("a sequence", generations(entity).flatMap(g -> g.sequence().stream()), problems);
    }

    private static void declared(RulesModel rules, Consumer<Diagnostic> problems) {
        check("a unique constraint", rules.uniques().stream().flatMap(unique -> unique.name().stream()), problems);
        check("an index", rules.indexes().stream().flatMap(index -> index.name().stream()), problems);
        check("a check", rules.checks().stream().flatMap(rule -> rule.name().stream()), problems);
        check("a check", rules.checks().stream().flatMap(rule -> rule.constraint().stream()), problems);
    }

    private static Stream<JoinColumnModel> join(EntityModel entity) {
        return entity.toOnes().stream().flatMap(member -> member.join().stream());
    }

    private static Stream<IdModel> ids(EntityModel entity) {
        return entity.members().stream().flatMap(member -> member.facts().id().stream());
    }

    private static Stream<GenerationModel> generations(EntityModel entity) {
        return entity.basics().stream().flatMap(member -> member.generation().stream());
    }

    private static void check(String kind, Stream<Sourced<String>> names, Consumer<Diagnostic> problems) {
        names.forEach(name -> fault(name.value())
                .ifPresent(fault ->
                        problems.accept(Code.INVALID_NAME.at(name.origin(), printable(name.value()), kind, fault))));
    }

    private static Optional<String> fault(String name) {
        if (name.isBlank()) {
            return Optional.of("it's blank");
        }
        if (!name.equals(name.strip())) {
            return Optional.of("it begins or ends with a space");
        }
        if (QUOTED.matcher(name).matches()) {
            return Optional.of("names are quoted where they need it, so leave the quotes out");
        }
        if (name.contains(".")) {
            return Optional.of("a dot parts the names of tables and columns");
        }
        return name.codePoints().anyMatch(NameRule::isUnprintable)
                ? Optional.of("it holds a control character, a line break or half a character")
                : Optional.empty();
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    private static String printable(String name) {
        return name.codePoints()
                .map(c -> isUnprintable(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void reserved(TableLayout layout, Consumer<Diagnostic> problems) {
        reserved("a table", layout.name().name(), layout.entity().origin(), problems);
        for (ColumnLayout column : layout.columns()) {
            reserved("a column", column.name(), column.member().origin(), problems);
        }
    }

    private static void reserved(String kind, String name, Origin origin, Consumer<Diagnostic> problems) {
        if (name.startsWith(RESERVED)) {
            problems.accept(
                    Code.INVALID_NAME.at(origin, name, kind, "names with " + RESERVED + " in front are Aludel's own"));
        }
    }
}
