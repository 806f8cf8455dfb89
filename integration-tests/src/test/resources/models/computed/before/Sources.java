@Entity
class Line {
    @Id long id;
    @Column(precision = 10, scale = 2, nullable = false) BigDecimal net;
    @Column(precision = 10, scale = 2, nullable = false) BigDecimal vat;
    @Computed(expression = "net + vat") @Column(precision = 12, scale = 2) @Index BigDecimal gross;
    @Computed(expression = "net * 2") @Column(precision = 12, scale = 2) BigDecimal twice;
    @Column(length = 10) String plain;
}
