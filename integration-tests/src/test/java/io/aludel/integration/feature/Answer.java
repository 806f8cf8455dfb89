package io.aludel.integration.feature;

import java.util.Locale;

/**
 * What a database makes of a feature.
 *
 * @param state how it's there
 * @param remark by what it's emulated, or why it isn't there
 * @param rendered whether only the dialect was asked, since there's no such database among those of the tests
 */
record Answer(State state, String remark, boolean rendered) {

    enum State {
        /** The database has it. */
        NATIVE,
        /** It has something else that comes to the same. */
        EMULATED,
        /** It's left out, and advice says so. */
        ADVICE,
        /** It's refused at compile time. */
        ERROR;

        @Override
        public String toString() {
            return this == ERROR ? "compile-time error" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** As a cell of the table. */
    String cell() {
        return switch (state) {
            case NATIVE, ADVICE -> state.toString();
            case EMULATED -> remark;
            case ERROR -> "error";
        };
    }
}
