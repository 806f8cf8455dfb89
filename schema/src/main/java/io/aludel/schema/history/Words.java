package io.aludel.schema.history;

import java.util.Locale;

/** Constants of enumerations as revision files spell them. */
final class Words {

    private Words() {}

    /** Such as {@code set null} for {@code SET_NULL}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
