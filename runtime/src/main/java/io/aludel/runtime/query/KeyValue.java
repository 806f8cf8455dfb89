package io.aludel.runtime.query;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A kind of values that a walk takes for keys: those that come back from a text as they were.
 *
 * @param name what stands before the text
 * @param type the Java type of the values
 * @param parser makes the value of the text
 */
record KeyValue(String name, Class<?> type, Function<String, Object> parser) {
    private static final List<KeyValue> KINDS = List.of(
            new KeyValue("int", Integer.class, Integer::valueOf),
            new KeyValue("long", Long.class, Long::valueOf),
            new KeyValue("decimal", BigDecimal.class, BigDecimal::new),
            new KeyValue("double", Double.class, Double::valueOf),
            new KeyValue("boolean", Boolean.class, Boolean::valueOf),
            new KeyValue("text", String.class, text -> text),
            new KeyValue("uuid", UUID.class, UUID::fromString),
            new KeyValue("date", LocalDate.class, LocalDate::parse),
            new KeyValue("time", LocalTime.class, LocalTime::parse),
            new KeyValue("timestamp", LocalDateTime.class, LocalDateTime::parse),
            new KeyValue("moment", OffsetDateTime.class, OffsetDateTime::parse),
            new KeyValue("bytes", byte[].class, text -> HexFormat.of().parseHex(text)));

    /** Whether there are texts for values of that type. */
    static boolean hasText(Class<?> type) {
        return find(kind -> kind.type == type).isPresent();
    }

    /** A value as a text without blanks. */
    static String text(Object value) {
        KeyValue kind = find(known -> known.type == value.getClass()).orElseThrow();
        String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
        return kind.name + ":" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The value of a text. */
    static Object value(String text) {
        int colon = text.indexOf(':');
        KeyValue kind =
                find(known -> known.name.equals(text.substring(0, colon))).orElseThrow();
        return kind.parser.apply(URLDecoder.decode(text.substring(colon + 1), StandardCharsets.UTF_8));
    }

    private static Optional<KeyValue> find(Predicate<KeyValue> predicate) {
        return KINDS.stream().filter(predicate).findFirst();
    }
}
