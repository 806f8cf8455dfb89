package io.aludel.processor.reader;

import io.aludel.processor.model.GenerationModel;
import io.aludel.processor.model.NullabilityClaim;
import io.aludel.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.VariableElement;

/** Collects all that is said about NULL on a member, the strongest first. */
final class NullabilityReader {

    private NullabilityReader() {}

    /**
     * All claims about a member.
     *
     * @param absent the embedded member that it's part of and that may be absent as a whole
     */
    static List<NullabilityClaim> read(
            PersistentField field, Optional<GenerationModel> generation, Optional<Origin> absent) {
        boolean key = field.marks().has(Word.ID);
        return absent.filter(origin -> !key)
                .map(origin -> List.of(new NullabilityClaim(true, "@Nullable", origin)))
                .orElseGet(() -> read(field, generation));
    }

    private static List<NullabilityClaim> read(PersistentField field, Optional<GenerationModel> generation) {
        VariableElement member = field.element();
        Marks marks = field.marks();
        List<NullabilityClaim> claims = new ArrayList<>();
        boolean primitive = member.asType().getKind().isPrimitive();
        if (primitive) {
            String name = member.asType().getKind().name().toLowerCase(Locale.ROOT);
            claims.add(new NullabilityClaim(false, "the type " + name, Origin.of(member)));
        }
        marks.of(Word.ID).ifPresent(id -> claims.add(new NullabilityClaim(false, "@Id", id.origin())));
        marks.of(Word.VERSION)
                .ifPresent(version -> claims.add(new NullabilityClaim(false, "@Version", version.origin())));
        // An identity column is NOT NULL by itself (PostgreSQL manual, CREATE TABLE, GENERATED AS IDENTITY).
        generation
                .filter(g -> g.strategy() == GenerationModel.Strategy.IDENTITY)
                .ifPresent(g -> claims.add(NullabilityClaim.ofColumn(false, "@GeneratedValue", g.origin())));
        // An id without a value yet is null in Java though never in the database, so its marks say nothing about the
        // column.
        if (claims.isEmpty()) {
            NullnessReader.claim(field).ifPresent(claims::add);
        }
        marks.of(Word.MAPS_ID).ifPresent(id -> claims.add(new NullabilityClaim(false, "@MapsId", id.origin())));
        marks.of(Word.MANY_TO_ONE).flatMap(optional(Word.MANY_TO_ONE)).ifPresent(claims::add);
        marks.of(Word.ONE_TO_ONE).flatMap(optional(Word.ONE_TO_ONE)).ifPresent(claims::add);
        marks.all(Word.JOIN_COLUMN).stream()
                .flatMap(mark -> nullable(Word.JOIN_COLUMN, mark).stream())
                .forEach(claims::add);
        marks.of(Word.COLUMN).flatMap(mark -> nullable(Word.COLUMN, mark)).ifPresent(claims::add);
        return claims;
    }

    private static Function<Mark, Optional<NullabilityClaim>> optional(Word word) {
        return mark -> mark.flag("optional")
                .map(said ->
                        new NullabilityClaim(said.value(), word + "(optional = " + said.value() + ")", said.origin()));
    }

    private static Optional<NullabilityClaim> nullable(Word word, Mark mark) {
        return mark.flag("nullable")
                .map(said -> NullabilityClaim.ofColumn(
                        said.value(), word + "(nullable = " + said.value() + ")", said.origin()));
    }
}
