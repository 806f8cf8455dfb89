package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.Embedding;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Every member has a column of its own. */
final class DuplicateColumnRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        List<String> dialects = database.model().dialectIds();
        database.layouts().forEach(layout -> check(layout, dialects, problems));
    }

    private static void check(TableLayout layout, List<String> dialects, Consumer<Diagnostic> problems) {
        NamesTaken<ColumnLayout> names = new NamesTaken<>(dialects);
        for (ColumnLayout column : layout.columns()) {
            names.take(column.name(), column)
                    .ifPresent(first -> problems.accept(Code.DUPLICATE_COLUMN.at(
                            place(column.member()),
                            text(first.member()),
                            text(column.member()),
                            NamesTaken.text(first.name(), column.name()),
                            layout.name(),
                            fix(column))));
        }
    }

    /** What an embeddable brings twice is wrong at the entity's member. */
    private static Origin place(MemberModel member) {
        return member.facts().embedding().map(Embedding::owner).orElse(member.origin());
    }

    private static String text(MemberModel member) {
        return member.facts()
                .embedding()
                .map(embedding -> embedding.owner().text()
                        + member.name().substring(Math.max(member.name().indexOf('.'), 0)))
                .orElse(member.origin().text());
    }

    private static String fix(ColumnLayout column) {
        Optional<Origin> owner = column.member().facts().embedding().map(Embedding::owner);
        if (owner.isPresent()) {
            String prefix = owner.get().element().getSimpleName() + "_";
            return "@Embedded(prefix = \"" + prefix + "\") makes it \"" + prefix + column.name() + "\"";
        }
        return column.member().toOne().isPresent() ? "@JoinColumn(name = \"...\")" : "@Column(name = \"...\")";
    }
}
