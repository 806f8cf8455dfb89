package io.aludel.processor.report;

import io.aludel.processor.model.Origin;
import io.aludel.processor.model.SourceLookup;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.DialectLimit;
import java.util.Optional;

/** Puts what a database can't do on the element that asks for it. */
public final class DialectLimitWords {

    private DialectLimitWords() {}

    /** A limit that was met while the draft was rendered. */
    public static Diagnostic of(DialectLimit limit, SourceLookup lookup) {
        return Code.DIALECT_LIMIT.at(origin(lookup, limit), String.valueOf(limit.getMessage()));
    }

    /** Where the thing was declared that the database can't keep, as far as it's still declared. */
    private static Origin origin(SourceLookup lookup, DialectLimit limit) {
        Optional<QualifiedName> table = limit.table();
        Optional<String> member = limit.member();
        if (table.isEmpty()) {
            return lookup.root();
        }
        if (member.isEmpty() || lookup.table(table.get()).isEmpty()) {
            return lookup.sequences().containsKey(table.get())
                    ? lookup.originOfSequence(table.get())
                    : lookup.originOf(table.get());
        }
        SourceLookup.TableSource source = lookup.table(table.get()).get();
        return Optional.ofNullable(source.columns().get(member.get()))
                .map(SourceLookup.ColumnSource::origin)
                .or(() -> Optional.ofNullable(source.indexes().get(member.get())))
                .orElseGet(() -> lookup.originOfConstraint(table.get(), member.get()));
    }
}
