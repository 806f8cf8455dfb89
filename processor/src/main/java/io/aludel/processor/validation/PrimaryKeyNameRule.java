package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** A composite primary key has one name. */
final class PrimaryKeyNameRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.model().entities().forEach(entity -> check(entity, problems));
    }

    private static void check(EntityModel entity, Consumer<Diagnostic> problems) {
        List<Sourced<String>> names = entity.members().stream()
                .flatMap(member -> member.facts().id().stream())
                .flatMap(id -> id.constraint().stream())
                .toList();
        names.stream()
                .filter(name -> !name.value().equals(names.get(0).value()))
                .findFirst()
                .ifPresent(other -> problems.accept(Code.CONSTRAINT_NAME_CONFLICT.at(
                        other.origin(),
                        entity.simpleName(),
                        names.get(0).value(),
                        names.get(0).origin().text(),
                        other.value(),
                        other.origin().text())));
    }
}
