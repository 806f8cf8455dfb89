package io.aludel.processor.lint;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** What silences advice names advice that there is. */
final class UnknownSuppressionRule implements ModelRule {

    @Override
    public void check(ModelView model, Consumer<Diagnostic> findings) {
        Set<Element> places = new LinkedHashSet<>();
        places.add(model.database().model().origin().element());
        for (EntityModel entity : model.database().model().entities()) {
            Stream.concat(Stream.of(entity.origin()), entity.members().stream().map(MemberModel::origin))
                    .map(Origin::element)
                    .forEach(element -> Suppressions.around(element).forEach(places::add));
        }
        places.forEach(place -> Suppressions.texts(place).stream()
                .filter(text -> text.startsWith(Suppressions.PREFIX))
                .map(text -> text.substring(Suppressions.PREFIX.length()))
                .filter(name ->
                        !name.equals(LintLevels.ALL) && LintLevels.advice(name).isEmpty())
                .forEach(name -> findings.accept(
                        Code.UNKNOWN_ADVICE.at(Origin.of(place), Suppressions.PREFIX + name, LintLevels.meant(name)))));
    }
}
