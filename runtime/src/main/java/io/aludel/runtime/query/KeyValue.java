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
import java.util.UUID;
import java.util.function.Function;

/** The kinds of values that a walk takes for keys: those that come back from a text as they were. */
enum KeyValue {
    INT(Integer.class, Integer::valueOf),
    LONG(Long.class, Long::valueOf),
    DECIMAL(BigDecimal.class, BigDecimal::new),
    DOUBLE(Double.class, Double::valueOf),
    BOOLEAN(Boolean.class, Boolean::valueOf),
    TEXT(String.class, text -> text),
    UUID_(UUID.class, UUID::fromString),
    DATE(LocalDate.class, LocalDate::parse),
    TIME(LocalTime.class, LocalTime::parse),
    TIMESTAMP(LocalDateTime.class, LocalDateTime::parse),
    MOMENT(OffsetDateTime.class, OffsetDateTime::parse),
    BYTES(byte[].class, text -> HexFormat.of().parseHex(text));

    private final Class<?> type;
    private final Function<String, Object> parser;

    KeyValue(Class<?> type, Function<String, Object> parser) {
        this.type = type;
        this.parser = parser;
    }

    /** Whether there are texts for values of that type. */
    static boolean hasText(Class<?> type) {
        for (KeyValue kind : values()) {
            if (kind.type == type) {
                return true;
            }
        }
        return false;
    }

    /** A value as a text without blanks. */
    static String text(Object value) {
        for (KeyValue kind : values()) {
            if (kind.type == value.getClass()) {
                String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
                return kind.name() + ":" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            }
        }
        throw new IllegalArgumentException("a key of type " + value.getClass().getSimpleName() + " has no text");
    }

    /** The value of a text. */
    static Object value(String text) {
        int colon = text.indexOf(':');
        return valueOf(text.substring(0, colon))
                .parser
                .apply(URLDecoder.decode(text.substring(colon + 1), StandardCharsets.UTF_8));
    }
}
