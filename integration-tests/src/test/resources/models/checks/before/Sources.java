@Entity
@Check(name = "sum", value = "net <= gross")
@Table(checks = @Check(name = "code", value = "code <> 'it''s'"))
class Item {
    @Id long id;
    @Check("qty > 0") int qty;
    int net;
    int gross;
    String code;
    @Check(name = "gone", value = "note <> ''") String note;
}
