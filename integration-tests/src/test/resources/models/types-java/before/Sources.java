enum Colour { RED, GREEN }

@Entity
class Everything {
    @Id long id;
    boolean flag; byte tiny; short small; int whole; float real; double twice; char letter;
    Boolean flagBox; Byte tinyBox; Short smallBox; Integer wholeBox; Long longBox; Float realBox; Double twiceBox; Character letterBox;
    String text; char[] letters; @Lob String novel;
    byte[] bytes; @Lob byte[] film;
    BigDecimal money; BigInteger huge;
    LocalDate birthday; LocalTime hour; LocalDateTime moment;
    Instant instant; OffsetDateTime offset; ZonedDateTime zoned; OffsetTime offsetTime;
    Duration duration; Year year; YearMonth yearMonth; MonthDay monthDay; Period period;
    ZoneId zone; ZoneOffset zoneOffset;
    java.sql.Date sqlDate; java.sql.Time sqlTime; java.sql.Timestamp sqlTimestamp;
    java.util.Date utilDate; Calendar calendar;
    UUID uuid; Currency currency; Locale locale; TimeZone timeZone; Class<?> type; java.net.URI uri; java.net.URL url;
    Colour colour;
}
