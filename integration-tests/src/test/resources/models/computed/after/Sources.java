@Entity
class Line {
    @Id long id;
    @Column(precision = 12, scale = 2, nullable = false) BigDecimal net;
    @Column(precision = 10, scale = 2, nullable = false) BigDecimal vat;
    @Computed(expression = "net + vat + 1") @Column(precision = 12, scale = 2) @Index BigDecimal gross;
    @Column(precision = 12, scale = 2) BigDecimal twice;
    @Column(length = 10) String plain;
    @Computed(expression = "upper(plain)") @Column(length = 10) String loud;
}
