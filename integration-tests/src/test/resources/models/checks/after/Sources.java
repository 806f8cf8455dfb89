@Entity
@Check(name = "sum", value = "net < gross and gross - net < 100")
@Table(checks = @Check(name = "code", value = "code <> 'it''s'"))
class Item {
    @Id long id;
    @Check("qty > 0") int qty;
    int net;
    int gross;
    @Column(length = 300) String code;
    String note;
}
