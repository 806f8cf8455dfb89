package io.aludel.processor.validation;

import io.aludel.processor.model.BasicMember;
import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.SequenceModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.ColumnType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A generated value fits its column, and nothing else gives the column a value. */
final class GenerationRule implements Rule {

    private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "integer", "bigint");

    /** How a sequence's type may be written. */
    private static final Set<String> WIDTHS = Set.of("smallint", "int2", "integer", "int", "int4", "bigint", "int8");

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.layouts().stream()
                .flatMap(layout -> layout.columns().stream())
                .forEach(column -> check(column, problems));
    }

    private static void check(ColumnLayout column, Consumer<Diagnostic> problems) {
        column.member()
                .basic()
                .ifPresent(member -> member.generation().ifPresent(generation -> {
                    column.type().ifPresent(type -> type(type, member, generation, problems));
                    facts(member, generation, problems);
                }));
    }

    private static void type(
            ColumnType type, BasicMember member, GenerationModel generation, Consumer<Diagnostic> problems) {
        boolean uuid = generation.strategy() == GenerationModel.Strategy.UUID;
        boolean fits = uuid ? type.name().equals("uuid") : INTEGERS.contains(type.name());
        if (!fits) {
            Code code = uuid ? Code.NO_UUID : Code.NO_IDENTITY;
            problems.accept(code.at(generation.origin(), member.origin().text(), type));
        }
    }

    private static void facts(BasicMember member, GenerationModel generation, Consumer<Diagnostic> problems) {
        String text = member.origin().text();
        member.facts()
                .defaultExpression()
                .ifPresent(expression -> problems.accept(Code.DEFAULT_AND_GENERATED.at(expression.origin(), text)));
        generation
                .increment()
                .filter(increment -> increment.value() == 0)
                .ifPresent(increment -> problems.accept(Code.INVALID_INCREMENT.at(increment.origin(), text)));
        generation
                .sequence()
                .filter(name -> generation.strategy() != GenerationModel.Strategy.SEQUENCE)
                .ifPresent(name -> problems.accept(Code.SEQUENCE_UNUSED.at(name.origin(), text, name.value())));
        generation
                .limits()
                .type()
                .filter(type -> !WIDTHS.contains(type.value().toLowerCase(Locale.ROOT)))
                .ifPresent(type -> problems.accept(Code.INVALID_TYPE.at(
                        type.origin(),
                        type.value(),
                        "the sequence of " + text,
                        "it's none of smallint, integer and bigint")));
        if (generation.strategy() != GenerationModel.Strategy.SEQUENCE) {
            of(generation.limits())
                    .forEach(
                            said -> problems.accept(Code.SEQUENCE_OPTION_UNUSED.at(said.origin(), said.value(), text)));
        }
    }

    /** The options of a sequence that are said, by their names. */
    private static Stream<Sourced<String>> of(SequenceModel sequence) {
        return Stream.of(
                        sequence.schema().map(said -> said.map(value -> "schema")),
                        sequence.type().map(said -> said.map(value -> "type")),
                        sequence.min().map(said -> said.map(value -> "min")),
                        sequence.max().map(said -> said.map(value -> "max")),
                        sequence.cache().map(said -> said.map(value -> "cache")),
                        sequence.renamedFrom().map(said -> said.map(value -> "renamedFrom")))
                .flatMap(Optional::stream);
    }
}
