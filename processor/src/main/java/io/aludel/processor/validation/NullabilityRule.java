package io.aludel.processor.validation;

import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.MemberModel;
import io.aludel.processor.model.NullabilityClaim;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All that is said about NULL on one member agrees. */
final class NullabilityRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.declared().stream()
                .flatMap(entity -> entity.members().stream())
                .forEach(member -> check(member, problems));
    }

    private static void check(MemberModel member, Consumer<Diagnostic> problems) {
        List<NullabilityClaim> claims = member.facts().nullability();
        Optional<NullabilityClaim> may =
                claims.stream().filter(NullabilityClaim::nullable).findFirst();
        Optional<NullabilityClaim> mayNot =
                claims.stream().filter(claim -> !claim.nullable()).findFirst();
        if (may.isPresent() && mayNot.isPresent()) {
            // On both places: which of them is wrong only the user knows.
            Stream.of(may.get(), mayNot.get())
                    .map(NullabilityClaim::origin)
                    .distinct()
                    .forEach(origin -> problems.accept(Code.NULLABILITY_CONFLICT.at(
                            origin,
                            member.origin().text(),
                            may.get().words(),
                            mayNot.get().words())));
        }
    }
}
