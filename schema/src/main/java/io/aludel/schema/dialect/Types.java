package io.aludel.schema.dialect;

import io.aludel.schema.ColumnType;

/** How one database writes types, in statements and in its catalogue. A type it doesn't know is handed on as it is. */
public interface Types {

    /** As a statement writes it, such as {@code timestamp(6) with time zone}. */
    String spell(ColumnType type);

    /**
     * As a probe finds it in the catalogue.
     *
     * @return such as {@code CHARACTER VARYING(50)} on H2, {@code character varying(50)} on PostgreSQL
     */
    String catalogue(ColumnType type);

    /** The type alone as the catalogue tells it, where a probe or a reader takes in more than that. */
    default String told(ColumnType type) {
        return catalogue(type);
    }
}
