package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.ComputedModel;
import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What conditions and expressions name is there. */
final class ExpressionRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (TableLayout layout : database.layouts()) {
            if (layout.entity().complete()) {
                texts(layout).distinct().forEach(text -> check(text, layout, problems));
            }
        }
    }

    private static Stream<Sourced<String>> texts(TableLayout layout) {
        Stream<RulesModel> rules = Stream.concat(
                Stream.of(layout.entity().table().rules()),
                layout.entity().members().stream().map(member -> member.facts().rules()));
        Stream<Sourced<String>> computed = layout.entity().basics().stream()
                .flatMap(member -> member.computed().stream())
                .map(ComputedModel::expression);
        return Stream.concat(rules.flatMap(ExpressionRule::texts), computed);
    }

    private static Stream<Sourced<String>> texts(RulesModel rules) {
        return Stream.concat(
                rules.checks().stream().map(check -> check.condition()),
                rules.indexes().stream().flatMap(ExpressionRule::texts));
    }

    private static Stream<Sourced<String>> texts(IndexModel index) {
        return Stream.concat(
                index.where().stream(),
                index.parts().stream().filter(IndexModel.Part::expression).map(IndexModel.Part::text));
    }

    private static void check(Sourced<String> text, TableLayout layout, Consumer<Diagnostic> problems) {
        List<String> known = layout.columns().stream().map(ColumnLayout::name).toList();
        SqlNames.columns(text.value()).stream()
                .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> problems.accept(
                        Code.UNKNOWN_COLUMN.at(text.origin(), name, layout.name(), DidYouMean.column(name, layout))));
    }
}
