class Money {}
interface AttributeConverter<X, Y> {}
class MoneyConverter implements AttributeConverter<Money, BigDecimal> {}

@Entity
class Invoice {
    @Id long id;
    @Column(type = "numeric(12,4)") double rate;
    @Column(type = "varchar(4000)") @ConvertUsing("cast(remarks as varchar(4000))") String remarks;
    @Column(type = "json") String details;
    @Convert(MoneyConverter.class) @Column(precision = 14, scale = 2) Money total;
    @Column(type = "varchar(40)") UUID code;
    @Column(type = "time(6)") LocalTime at;
}
