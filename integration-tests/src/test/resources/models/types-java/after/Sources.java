enum Colour { RED, GREEN, BLUE }

@Entity
class Everything {
    @Id long id;
    boolean flag; short tiny; int small; long whole; double real; double twice; @Column(length = 3) String letter;
    Boolean flagBox; Byte tinyBox; Short smallBox; Integer wholeBox; Long longBox; Float realBox; Double twiceBox; Character letterBox;
    @Column(length = 400) String text; char[] letters; @Lob String novel;
    byte[] bytes; @Lob byte[] film;
    @Column(precision = 38, scale = 4) @ConvertUsing("cast(money as numeric(38,4))") BigDecimal money; BigInteger huge;
    LocalDateTime birthday; LocalTime hour; @Column(precision = 3) @ConvertUsing("cast(moment as timestamp(3))") LocalDateTime moment;
    Instant instant; OffsetDateTime offset; ZonedDateTime zoned; OffsetTime offsetTime;
    Duration duration; Year year; YearMonth yearMonth; MonthDay monthDay; Period period;
    ZoneId zone; ZoneOffset zoneOffset;
    java.sql.Date sqlDate; java.sql.Time sqlTime; java.sql.Timestamp sqlTimestamp;
    java.util.Date utilDate; Calendar calendar;
    UUID uuid; Currency currency; Locale locale; TimeZone timeZone; Class<?> type; java.net.URI uri; java.net.URL url;
    Colour colour;
}
