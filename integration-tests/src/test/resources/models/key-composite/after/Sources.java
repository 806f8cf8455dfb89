@Entity
class Line {
    @Id long orderId;
    @Id int no;
    @Id @Default("1") int part;
    String text;
}

@Entity
class Shipment {
    @Id long id;
    @ManyToOne(onDelete = ReferenceAction.CASCADE) Line line;
}
