package io.aludel.schema.dialect.h2;

import java.util.Set;

/** Words that H2 doesn't take as bare names of tables, columns, constraints, indexes or sequences (tried on 2.5.252). */
final class H2Words {

    static final Set<String> RESERVED = Set.of("""
            _rowid_ all and any array as asymmetric authorization between case cast check constraint cross \
            current_catalog current_date current_path current_role current_schema current_time current_timestamp \
            current_user day default distinct else end except exists false fetch for foreign from full group having \
            hour if in inner intersect interval is join key left like limit localtime localtimestamp minus minute \
            month natural not null offset on or order primary qualify right row rownum second select session_user set \
            some symmetric system_user table to top true uescape union unique unknown user using value values when \
            where window with year""".split(" ", -1));

    private H2Words() {}
}
