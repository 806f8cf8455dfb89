class Money {}
interface AttributeConverter<X, Y> {}
class MoneyConverter implements AttributeConverter<Money, BigDecimal> {}

@Entity
class Invoice {
    @Id long id;
    @Column(type = "numeric(9,4)") double rate;
    @Column(type = "text") String remarks;
    @Column(type = "json") String details;
    @Convert(MoneyConverter.class) @Column(precision = 12, scale = 2) Money total;
    @Column(type = "varchar(7)") UUID code;
    @Column(type = "time(3)") LocalTime at;
}
