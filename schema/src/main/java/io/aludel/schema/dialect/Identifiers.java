package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How one database writes names.
 *
 * <p>A <em>regular</em> name ({@code [a-z_][a-z0-9_]*}) stands bare, and the database folds it. One that is reserved is quoted
 * in the case that the database would have folded it to, so that quoting never makes another name of it. Any other name is
 * quoted as it is.
 *
 * @param database the database's name for messages
 * @param reservedWords words that can't stand bare, lower case
 * @param folding what the database makes of a bare name
 * @param longest the longest name it keeps whole, measured in {@code measure}
 * @param measure what the database counts
 * @param quotes what it takes around a name
 * @param underscoreFirst whether a bare name may begin with an underscore
 */
public record Identifiers(
        String database,
        Set<String> reservedWords,
        Folding folding,
        int longest,
        Measure measure,
        Quotes quotes,
        boolean underscoreFirst) {

    private static final Pattern REGULAR = Pattern.compile("[a-z_][a-z0-9_]*");

    /** What a database makes of a name that isn't quoted. */
    public enum Folding {
        /** {@code name} becomes {@code NAME}. */
        UPPER,
        /** {@code Name} becomes {@code name}. */
        LOWER,
        /** {@code Name} stays so, and is the same as {@code name} all the same. */
        NONE
    }

    /** What stands around a name that can't stand bare. */
    public enum Quotes {
        /** SQL's own. */
        DOUBLE('"'),
        /** MySQL's: between them it takes no character beyond the first 65,536 of Unicode, and no blank at the end (manual, 11.2). */
        BACKTICKS('`');

        private final char mark;

        Quotes(char mark) {
            this.mark = mark;
        }

        private String around(String name) {
            return mark + name.replace("" + mark, "" + mark + mark) + mark;
        }

        private boolean take(String name) {
            return this == DOUBLE
                    || (name.codePoints().noneMatch(Character::isSupplementaryCodePoint) && !name.endsWith(" "));
        }
    }

    /** In what the length of a name is counted. */
    public enum Measure {
        CHARACTERS,
        UTF8_BYTES
    }

    /** Names of which a bare one may begin with an underscore. */
    public Identifiers(
            String database, Set<String> reservedWords, Folding folding, int longest, Measure measure, Quotes quotes) {
        this(database, reservedWords, folding, longest, measure, quotes, true);
    }

    /** Names that are quoted as SQL says. */
    public Identifiers(String database, Set<String> reservedWords, Folding folding, int longest, Measure measure) {
        this(database, reservedWords, folding, longest, measure, Quotes.DOUBLE);
    }

    public Identifiers {
        Objects.requireNonNull(database, "database");
        reservedWords = Set.copyOf(reservedWords);
    }

    /**
     * A name as a statement writes it.
     *
     * @throws DialectLimit when the database can't keep such a name
     */
    public String spell(String name) {
        return spell(name, quotes);
    }

    private String spell(String name, Quotes marks) {
        requireKept(name);
        if (!isRegular(name)) {
            return marks.around(name);
        }
        boolean refused = reservedWords.contains(name) || (!underscoreFirst && name.startsWith("_"));
        return refused ? marks.around(fold(name)) : name;
    }

    /** A name as a probe writes it: quoted as SQL says, whatever the database takes in a statement. */
    String inProbe(String name) {
        return spell(name, Quotes.DOUBLE);
    }

    /** A table's or sequence's name as a probe writes it. */
    String inProbe(QualifiedName name) {
        return name.schema().map(schema -> inProbe(schema) + ".").orElse("") + inProbe(name.name());
    }

    /** A table's or sequence's name as a statement writes it, with its schema when one was declared. */
    public String spell(QualifiedName name) {
        return name.schema().map(schema -> spell(schema) + ".").orElse("") + spell(name.name());
    }

    /** Names in parentheses, such as {@code (id, "Name")}. */
    public String list(List<String> columns) {
        return columns.stream().map(this::spell).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The name as the database's catalogue holds it. */
    public String catalogue(String name) {
        return isRegular(name) ? fold(name) : name;
    }

    /** What two names have in common that the database takes for one, though its catalogue may show them as they're written. */
    public String identity(String name) {
        return folding == Folding.NONE
                ? name.codePoints()
                        .map(Character::toLowerCase)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : catalogue(name);
    }

    /** A name that the catalogue holds as one would declare it: the regular name that it's the folded form of, if there is one. */
    public String declared(String inCatalogue) {
        String regular = inCatalogue.toLowerCase(Locale.ROOT);
        return catalogue(regular).equals(inCatalogue) ? regular : inCatalogue;
    }

    /** Whether the database keeps the whole name, not cutting it off or refusing it for its length. */
    public boolean fits(String name) {
        return length(name) <= longest;
    }

    /** The name, or when the database doesn't keep it whole the beginning of it and a hash. */
    public String fitted(String name) {
        if (fits(name)) {
            return name;
        }
        String end = "_" + String.format(Locale.ROOT, "%08x", name.hashCode());
        int kept = name.length();
        while (!fits(name.substring(0, kept) + end)) {
            kept = name.offsetByCodePoints(kept, -1);
        }
        return name.substring(0, kept) + end;
    }

    private void requireKept(String name) {
        // A line break would break out of the frozen SQL file's header line, a lone surrogate can't be written as
        // UTF-8.
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || isLineBreak(c) || isSurrogate(c))) {
            throw new DialectLimit("the name " + printable(name)
                    + " holds a control character, a line break or half a character: give it a name without");
        }
        if (!quotes.take(name)) {
            throw new DialectLimit("the name " + printable(name) + " ends in a blank or holds a character that "
                    + database + " doesn't take in names: give it a name without");
        }
        if (!fits(name)) {
            throw new DialectLimit("the name " + name + " is too long for " + database + ", which keeps " + longest
                    + (measure == Measure.UTF8_BYTES ? " bytes" : " characters") + ": give it a shorter one");
        }
    }

    private int length(String name) {
        return measure == Measure.UTF8_BYTES ? name.getBytes(StandardCharsets.UTF_8).length : name.length();
    }

    private String fold(String name) {
        return folding == Folding.UPPER ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static boolean isRegular(String name) {
        return REGULAR.matcher(name).matches();
    }

    private static boolean isLineBreak(int character) {
        return Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static String printable(String name) {
        return name.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || isLineBreak(c) || isSurrogate(c)
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
