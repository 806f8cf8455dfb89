package io.aludel.processor.lint;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.operation.AddColumn;
import java.util.Optional;
import java.util.function.Consumer;

/** The default of a new column is one value, which needn't be written into each row. */
final class DefaultRewritesRule implements DraftRule {

    @Override
    public void check(DraftView draft, Consumer<Diagnostic> findings) {
        draft.engines()
                .with(Trait.REWRITES_FOR_VOLATILE_DEFAULTS)
                .ifPresent(databases -> draft.all(AddColumn.class)
                        .filter(add ->
                                draft.isOld(add.table()) && add.backfill().isEmpty())
                        .forEach(add -> volatileDefault(add.column())
                                .ifPresent(text -> findings.accept(Code.DEFAULT_REWRITES.at(
                                        draft.origin(add.table(), add.column().name()),
                                        text,
                                        add.column().name(),
                                        databases,
                                        add.table(),
                                        add.column()
                                                .defaultExpression()
                                                .map(Words::javaText)
                                                .orElse("..."),
                                        draft.origin(add.table(), add.column().name())
                                                .text())))));
    }

    private static Optional<String> volatileDefault(Column column) {
        return column.defaultExpression()
                .filter(ExistingRows::isVolatile)
                .or(() -> column.generation().flatMap(way -> way.accept(new ValueOfEachRow())));
    }

    /** What gives each row a value of its own, as an expression that all databases with the trait know. */
    private static final class ValueOfEachRow implements Generation.Visitor<Optional<String>> {
        @Override
        public Optional<String> visit(Generation.Identity identity) {
            return Optional.empty();
        }

        @Override
        public Optional<String> visit(Generation.NextValue nextValue) {
            return Optional.of("nextval('" + nextValue.sequence() + "')");
        }

        @Override
        public Optional<String> visit(Generation.RandomUuid randomUuid) {
            return Optional.of("gen_random_uuid()");
        }
    }
}
