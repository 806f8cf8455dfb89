package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The column types of Java types, databases.md section 13. */
class JavaTypesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    boolean | boolean not null
                    Boolean | boolean null
                    byte | tinyint not null
                    Byte | tinyint null
                    short | smallint not null
                    Short | smallint null
                    int | integer not null
                    Integer | integer null
                    long | bigint not null
                    Long | bigint null
                    float | real not null
                    Float | real null
                    double | double precision not null
                    Double | double precision null
                    char | char(1) not null
                    Character | char(1) null
                    String | varchar(255) null
                    @Column(length = 40) String | varchar(40) null
                    byte[] | varbinary(255) null
                    @Column(length = 7) byte[] | varbinary(7) null
                    BigDecimal | numeric(38,2) null
                    @Column(precision = 10, scale = 2) BigDecimal | numeric(10,2) null
                    @Column(precision = 10) BigDecimal | numeric(10,0) null
                    @Column(scale = 4) BigDecimal | numeric(38,4) null
                    BigInteger | numeric(38,0) null
                    UUID | uuid null
                    LocalDate | date null
                    LocalTime | time(6) null
                    @Column(precision = 3) LocalTime | time(3) null
                    OffsetTime | time(6) with time zone null
                    LocalDateTime | timestamp(6) null
                    Instant | timestamp(6) with time zone null
                    OffsetDateTime | timestamp(6) with time zone null
                    ZonedDateTime | timestamp(6) with time zone null
                    Duration | numeric(21,0) null
                    Year | integer null
                    YearMonth | varchar(255) null
                    MonthDay | varchar(255) null
                    Period | varchar(255) null
                    ZoneOffset | varchar(9) null
                    ZoneId | varchar(255) null
                    java.sql.Date | date null
                    java.sql.Time | time(6) null
                    java.sql.Timestamp | timestamp(6) null
                    java.util.Date | timestamp(6) null
                    Currency | varchar(3) null
                    Locale | varchar(255) null
                    Class<?> | varchar(255) null
                    java.net.URI | varchar(255) null
                    java.net.URL | varchar(255) null
                    String[] | varchar(255) array null
                    @Column(length = 50) List<String> | varchar(50) array null
                    int[] | integer array null
                    Integer[] | integer array null
                    Byte[] | tinyint array null
                    List<UUID> | uuid array null
                    @Column(precision = 10, scale = 2) List<BigDecimal> | numeric(10,2) array null
                    List<Instant> | timestamp(6) with time zone array null
                    List<DayOfWeek> | varchar(255) array null
                    char[] | varchar(255) null
                    @Lob String | clob null
                    @Lob byte[] | blob null
                    @Column(type = "json") Map<String, Integer> | json null
                    Calendar | timestamp(6) null
                    TimeZone | varchar(255) null
                    @Version Integer | integer not null
                    @Column(type = "JSONB") Map<String, Integer> | jsonb null
                    @Column(type = "decimal (9, 4)") double | numeric(9,4) not null
                    """)
    void columnHasTheTypeOfItsMember(String member, String expected) {
        assertThat(Snippet.schema("@Entity record Thing(@Id long id, " + member + " value) {}"))
                .isEqualTo("thing(id bigint not null, value " + expected + ", pk_thing(id))");
        assertThat(Snippet.schema("@Entity class Thing { @Id long id; " + member + " value; }"))
                .isEqualTo("thing(id bigint not null, value " + expected + ", pk_thing(id))");
    }
}
