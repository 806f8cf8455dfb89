package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.NameTemplate;
import io.aludel.processor.model.NamingModel;
import io.aludel.processor.model.RulesModel;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Names of keys and indexes hold no token that nothing is known about. */
final class NamingTemplateRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        NamingModel naming = database.model().naming();
        naming.check().ifPresent(template -> check("a check", template, NameTemplate.OF_CHECKS, problems));
        check("a primary key", naming.primaryKey(), problems);
        check("a foreign key", naming.foreignKey(), problems);
        check("a unique constraint", naming.unique(), problems);
        check("an index", naming.index(), problems);
        database.layouts().forEach(layout -> check(layout.entity(), problems));
    }

    private static void check(EntityModel entity, Consumer<Diagnostic> problems) {
        entity.members().stream()
                .flatMap(member -> member.facts().id().stream())
                .forEach(id -> check("a primary key", id.constraint(), problems));
        entity.toOnes().forEach(member -> check("a foreign key", member.constraint(), problems));
        check(entity.table().rules(), problems);
        entity.members().forEach(member -> check(member.facts().rules(), problems));
    }

    private static void check(RulesModel rules, Consumer<Diagnostic> problems) {
        rules.uniques().forEach(unique -> check("a unique constraint", unique.name(), problems));
        rules.indexes().forEach(index -> check("an index", index.name(), problems));
        rules.checks()
                .forEach(rule ->
                        rule.name().ifPresent(name -> check("a check", name, NameTemplate.OF_CHECKS, problems)));
    }

    private static void check(String kind, Optional<Sourced<String>> template, Consumer<Diagnostic> problems) {
        template.ifPresent(text -> check(kind, text, NameTemplate.OF_KEYS, problems));
    }

    private static void check(String kind, Sourced<String> text, Set<String> known, Consumer<Diagnostic> problems) {
        String tokens = known.equals(NameTemplate.OF_CHECKS) ? "{table} and {name}" : "{table}, {columns} and {target}";
        new NameTemplate(text.value())
                .unknownTokens(known)
                .forEach(token -> problems.accept(Code.INVALID_NAMING_TEMPLATE.at(
                        text.origin(), text.value(), kind, "there is no token {" + token + "}", tokens)));
    }
}
