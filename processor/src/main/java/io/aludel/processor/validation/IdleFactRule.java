package io.aludel.processor.validation;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.CheckModel;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EnumModel;
import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.GenerationModel.Strategy;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.NullabilityClaim;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ColumnType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is written out in an annotation makes a difference: a length does on a text, and on a number it would be lost silently. */
final class IdleFactRule implements Rule {

    private static final Set<String> TEXTS = Set.of("char", "varchar", "clob", "text");
    private static final Set<String> VERSIONS =
            Set.of("tinyint", "smallint", "integer", "bigint", "timestamp", "timestamp with time zone");
    private static final String DERIVED = " whose type isn't given in SQL";

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (TableLayout layout : database.layouts()) {
            layout.columns()
                    .forEach(column -> column.member()
                            .basic()
                            .ifPresent(member -> column.type().ifPresent(type -> check(member, type, problems))));
            checkVersions(layout, problems);
            rules(layout.entity()).forEach(check -> checkName(check, problems));
        }
    }

    private static void check(BasicMember member, ColumnType type, Consumer<Diagnostic> problems) {
        boolean given = member.column().type().isPresent();
        String text = given ? "" : type.toString();
        member.column()
                .length()
                .filter(said -> said.value() > 0 && !text.contains("var"))
                .ifPresent(said -> report("@Column(length)", said, member, "texts and binaries" + DERIVED, problems));
        member.column()
                .precision()
                .filter(said -> said.value() > 0 && !holds(text, "(", said.value()))
                .ifPresent(said ->
                        report("@Column(precision)", said, member, "decimal numbers and times" + DERIVED, problems));
        member.column()
                .scale()
                .filter(said -> said.value() > 0 && !holds(text, ",", said.value()))
                .ifPresent(said -> report("@Column(scale)", said, member, "decimal numbers" + DERIVED, problems));
        member.column()
                .collation()
                .filter(said -> !given && TEXTS.stream().noneMatch(text::startsWith))
                .ifPresent(said -> report("@Column(collation)", said, member, "texts", problems));
        member.enumeration()
                .filter(enumeration -> enumeration.storage() != EnumModel.Storage.NATIVE)
                .flatMap(EnumModel::type)
                .ifPresent(said -> report("@Enumerated(type)", said, member, "members with EnumType.NATIVE", problems));
        member.generation().ifPresent(generation -> check(generation, member, problems));
    }

    /** Sizes that no type has are reported elsewhere. */
    private static boolean holds(String type, String before, int size) {
        return type.contains(before + size) || (before.equals(",") && type.contains("numeric"));
    }

    private static void check(GenerationModel generation, BasicMember member, Consumer<Diagnostic> problems) {
        if (generation.strategy() == Strategy.UUID) {
            Stream.of(named(generation.start(), "start"), named(generation.increment(), "increment"))
                    .flatMap(Optional::stream)
                    .forEach(said -> report(
                            "@GeneratedValue(" + said.value() + ")",
                            said,
                            member,
                            "numbers that are counted",
                            problems));
        }
        if (generation.strategy() != Strategy.IDENTITY && generation.always()) {
            Sourced<String> said = new Sourced<>("always", generation.origin());
            report("@GeneratedValue(always)", said, member, "members with GenerationType.IDENTITY", problems);
        }
        if (generation.strategy() != Strategy.SEQUENCE && generation.limits().cycle()) {
            Sourced<String> said = new Sourced<>("cycle", generation.origin());
            report("@GeneratedValue(cycle)", said, member, "members with GenerationType.SEQUENCE", problems);
        }
    }

    private static Optional<Sourced<String>> named(Optional<Sourced<Long>> said, String name) {
        return said.map(number -> number.map(value -> name));
    }

    /** One member counts the changes of a row. */
    private static void checkVersions(TableLayout layout, Consumer<Diagnostic> problems) {
        List<ColumnLayout> versions = layout.columns().stream()
                .filter(column -> version(column).isPresent())
                .toList();
        for (ColumnLayout column : versions) {
            boolean typed = column.type().isEmpty()
                    || column.member().basic().stream()
                            .anyMatch(member -> member.column().type().isPresent())
                    || VERSIONS.contains(column.type().orElseThrow().name());
            boolean first = column.equals(versions.get(0));
            if (!typed || !first) {
                problems.accept(Code.MISPLACED_ANNOTATION.at(
                        version(column).orElseThrow().origin(),
                        "@Version",
                        column.member().origin().text(),
                        typed ? "one member of an entity" : "integers and points in time"));
            }
        }
    }

    private static Optional<NullabilityClaim> version(ColumnLayout column) {
        return column.member().facts().nullability().stream()
                .filter(claim -> claim.words().equals("@Version"))
                .findFirst();
    }

    private static Stream<CheckModel> rules(EntityModel entity) {
        return Stream.concat(
                entity.table().rules().checks().stream(),
                entity.members().stream().flatMap(member -> member.facts().rules().checks().stream()));
    }

    private static void checkName(CheckModel check, Consumer<Diagnostic> problems) {
        check.name()
                .filter(name -> check.constraint().isPresent())
                .ifPresent(name -> problems.accept(Code.MISPLACED_ANNOTATION.at(
                        name.origin(), "@Check(name)", name.origin().text(), "checks without constraint = \"...\"")));
    }

    private static void report(
            String what, Sourced<?> said, BasicMember member, String place, Consumer<Diagnostic> problems) {
        Origin origin = said.origin();
        problems.accept(
                Code.MISPLACED_ANNOTATION.at(origin, what, member.origin().text(), place));
    }
}
