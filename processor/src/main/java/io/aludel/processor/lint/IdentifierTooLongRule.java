package io.aludel.processor.lint;

import io.aludel.processor.model.CheckModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.UniqueModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.dialect.Identifiers.Measure;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A declared name is one that every database keeps whole. Derived names are cut where they must be; that's what they are for. */
final class IdentifierTooLongRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        for (EntityModel entity : model.database().model().entities()) {
            declared(entity)
                    .forEach(name -> model.engines().all().stream()
                            .filter(engine -> !engine.identifiers().fits(name.value()))
                            .findFirst()
                            .ifPresent(engine -> findings.accept(Code.IDENTIFIER_TOO_LONG.at(
                                    name.origin(),
                                    name.value(),
                                    engine,
                                    engine.identifiers().longest(),
                                    engine.identifiers().measure() == Measure.UTF8_BYTES ? "bytes" : "characters"))));
        }
    }

    private static Stream<Sourced<String>> declared(EntityModel entity) {
        Stream<RulesModel> rules = Stream.concat(
                Stream.of(entity.table().rules()),
                entity.members().stream().map(member -> member.facts().rules()));
        return Stream.of(
                        entity.tableName().stream(),
                        entity.basics().stream().flatMap(member -> member.column().name().stream()),
                        rules.flatMap(IdentifierTooLongRule::names))
                .flatMap(Function.identity());
    }

    /** Names with tokens are templates, of which nobody asks that they be kept whole. */
    private static Stream<Sourced<String>> names(RulesModel rules) {
        return Stream.of(
                        rules.uniques().stream().map(UniqueModel::name),
                        rules.indexes().stream().map(IndexModel::name),
                        rules.checks().stream().map(CheckModel::constraint))
                .flatMap(Function.identity())
                .flatMap(Optional::stream)
                .filter(name -> !name.value().contains("{"));
    }
}
