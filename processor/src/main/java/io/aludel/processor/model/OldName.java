package io.aludel.processor.model;

import io.aludel.schema.QualifiedName;
import java.util.Optional;

/** Names before, as hints write them. */
public final class OldName {

    private OldName() {}

    /**
     * The name before of a table or sequence.
     *
     * @param name the name today
     * @param written {@code old} of the same schema, {@code schema.old}, or {@code .old} of none
     */
    public static QualifiedName of(QualifiedName name, String written) {
        int dot = written.indexOf('.');
        if (dot < 0 || dot == written.length() - 1) {
            return name.sibling(written);
        }
        Optional<String> schema = Optional.of(written.substring(0, dot)).filter(text -> !text.isBlank());
        return new QualifiedName(schema, written.substring(dot + 1));
    }
}
