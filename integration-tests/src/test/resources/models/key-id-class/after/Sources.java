record LineId(long order, int no) {}

@Entity
class PurchaseOrder {
    @Id long id;
}

@Entity
@IdClass(LineId.class)
class Line {
    @Id @ManyToOne @JoinColumn(name = "order_id") PurchaseOrder order;
    @Id int no;
    @Default("1") int quantity;
}
