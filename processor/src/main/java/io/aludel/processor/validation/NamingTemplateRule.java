package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.NameTemplate;
import io.aludel.processor.model.NamingModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.UniqueModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.function.Consumer;

/** Names of keys and indexes hold no token that nothing is known about. */
final class NamingTemplateRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        NamingModel naming = database.model().naming();
        check("a primary key", naming.primaryKey(), problems);
        check("a foreign key", naming.foreignKey(), problems);
        check("a unique constraint", naming.unique(), problems);
        check("an index", naming.index(), problems);
        database.model().entities().forEach(entity -> check(entity, problems));
    }

    private static void check(EntityModel entity, Consumer<Diagnostic> problems) {
        entity.members().stream()
                .flatMap(member -> member.facts().id().stream())
                .forEach(id -> check("a primary key", id.constraint(), problems));
        entity.toOnes().forEach(member -> check("a foreign key", member.join().foreignKey(), problems));
        entity.uniques().stream().map(UniqueModel::name).forEach(name -> check("a unique constraint", name, problems));
        entity.indexes().stream().map(IndexModel::name).forEach(name -> check("an index", name, problems));
    }

    private static void check(String kind, Optional<Sourced<String>> template, Consumer<Diagnostic> problems) {
        template.ifPresent(text -> new NameTemplate(text.value())
                .unknownTokens()
                .forEach(token -> problems.accept(Code.INVALID_NAMING_TEMPLATE.at(
                        text.origin(), text.value(), kind, "there is no token {" + token + "}"))));
    }
}
