@Entity
class Line {
    @Id long orderId;
    @Id int no;
    String text;
}

@Entity
class Shipment {
    @Id long id;
    @ManyToOne Line line;
}
