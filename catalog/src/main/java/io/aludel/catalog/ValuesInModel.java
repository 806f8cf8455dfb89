package io.aludel.catalog;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.ValueText;
import java.util.List;
import java.util.Optional;

/** Values that a live column gives by itself, beside those that a model declares for it. */
final class ValuesInModel {

    private final Dialect dialect;
    private final NamesInModel names;

    ValuesInModel(NamesInModel names, Dialect dialect) {
        this.names = names;
        this.dialect = dialect;
    }

    /** Whether an insert that doesn't name the column gives what's declared. */
    boolean isSameSource(Column declared, Column live) {
        if (declared.computed().isPresent() || live.computed().isPresent()) {
            return declared.computed().isPresent()
                    && live.computed().isPresent()
                    && declared.computed().get().stored()
                            == live.computed().get().stored();
        }
        Optional<Generation.Identity> identity = declared.generation().flatMap(Generation::identity);
        Optional<Generation.Identity> liveIdentity = live.generation().flatMap(Generation::identity);
        if (identity.isPresent() || liveIdentity.isPresent()) {
            return identity.equals(liveIdentity);
        }
        Optional<QualifiedName> sequence = declared.generation().flatMap(Generation::sequenceUsed);
        return sequence.isPresent()
                ? drawsFrom(live, sequence.get())
                : isSame(declared, dialect.defaultOf(declared), live.defaultExpression());
    }

    private boolean drawsFrom(Column live, QualifiedName sequence) {
        return live.defaultExpression()
                .flatMap(ValueText::sequenceOf)
                .filter(reported -> isNamed(reported, sequence))
                .isPresent();
    }

    /** Whether it's the sequence's name; one without a schema stands for whatever the connection finds. */
    private boolean isNamed(List<String> reported, QualifiedName sequence) {
        QualifiedName plain = names.of(QualifiedName.of(reported.get(reported.size() - 1)));
        if (reported.size() == 1) {
            return plain.name().equals(sequence.name());
        }
        QualifiedName qualified =
                new QualifiedName(Optional.of(reported.get(reported.size() - 2)), reported.get(reported.size() - 1));
        return List.of(plain, names.of(qualified)).contains(sequence);
    }

    /** Whether a text of a declared column is what's reported, or neither is there; NULL is no value. */
    boolean isSame(Column column, Optional<String> declared, Optional<String> reported) {
        Optional<String> wanted = declared.filter(text -> !ValueText.isNull(text));
        Optional<String> found = reported.filter(text -> !ValueText.isNull(text));
        boolean both = wanted.isPresent() && found.isPresent();
        return both
                ? dialect.features().isSame(column, wanted.orElseThrow(), found.orElseThrow())
                : wanted.equals(found);
    }
}
