package io.aludel.catalog;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names made up by chance of what breaks careless quoting, folding and splitting. No name comes twice. */
final class HostileNames {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "'",
            "''",
            "`",
            "[",
            "]",
            ";",
            "--",
            "/*",
            "*/",
            "\\",
            "$$",
            "$1",
            "%",
            "%s",
            "?",
            ":x",
            "{fn",
            "}",
            "(",
            ")",
            ",",
            ".",
            " ",
            "  ",
            "|",
            " | ",
            "&",
            " & ",
            "!",
            "=",
            "@",
            "#",
            "\u00a0",
            "drop table",
            "select",
            "ORDER",
            "order",
            "Order",
            "table",
            "null",
            "x",
            "X",
            "y1",
            "_",
            "a_b",
            "größe",
            "İ",
            "ı",
            "ß",
            "ſ",
            "名前",
            "имя",
            "اسم",
            "🎾",
            "e\u0301",
            "é",
            "\u200b",
            "\u202e",
            "＂",
            "’",
            "\ufeff",
            "-- aludel: ",
            "probe",
            "java");

    private final Random random;
    private final Dialect dialect;
    private final Set<String> taken = new HashSet<>();
    private int refused;

    HostileNames(Random random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    String next() {
        while (true) {
            StringBuilder name = new StringBuilder();
            int pieces = 1 + random.nextInt(6);
            for (int i = 0; i < pieces; i++) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String candidate = name.toString();
            boolean usable = !candidate.isBlank() && dialect.identifiers().fits(candidate);
            if (usable && isKept(candidate) && taken.add(dialect.identifiers().identity(candidate))) {
                return candidate;
            }
        }
    }

    /** How many names it gave. */
    int given() {
        return taken.size();
    }

    /** How many names it left out, as the dialect says that its database doesn't take them. */
    int refused() {
        return refused;
    }

    private boolean isKept(String name) {
        try {
            dialect.identifiers().spell(name);
            return true;
        } catch (DialectLimit limit) {
            refused++;
            return false;
        }
    }
}
