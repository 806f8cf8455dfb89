package io.aludel.schema.history;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message as part of a folder's name: lower-case words of ASCII letters and digits, joined by {@code _}.
 *
 * @param text such as {@code create_teams}, at most 60 characters
 */
public record Slug(String text) {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:_[a-z0-9]++)*+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("[\\p{M}'\u2019]+");

    /** Latin letters that Unicode (UAX 15) doesn't decompose. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) '\u00df', "ss"),
            Map.entry((int) '\u00e6', "ae"),
            Map.entry((int) '\u0153', "oe"),
            Map.entry((int) '\u00f8', "o"),
            Map.entry((int) '\u0142', "l"),
            Map.entry((int) '\u0111', "d"),
            Map.entry((int) '\u00f0', "d"),
            Map.entry((int) '\u00fe', "th"),
            Map.entry((int) '\u0131', "i"));

    public Slug {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + Excerpt.of(text) + "\" is no slug");
        }
    }

    /**
     * The slug of a message: accents are taken off, all that's no letter or digit parts words, and what's too long is cut
     * between two words.
     *
     * @return empty when the message has neither a Latin letter nor a digit
     */
    public static Optional<Slug> of(String message) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(message, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> plain.append(PLAIN.getOrDefault(c, Character.toString(c))));
        String words =
                NO_WORD.matcher(INSIDE_WORDS.matcher(plain).replaceAll("")).replaceAll("_");
        String slug = cut(words.replaceAll("^_|_$", ""));
        return slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug));
    }

    /** The words in camel case, such as {@code CreateTeams}; it may begin with a digit. */
    public String camelCase() {
        return Arrays.stream(text.split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('_', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }
}
