@Embeddable
record LineId(long orderId, @RenamedFrom("no") int position) {}

@Entity
class Line {
    @EmbeddedId(constraint = "pk_{table}_id") LineId id;
    String text;
}

@Entity
class Note {
    @Id long id;
    @ManyToOne @JoinColumn(name = "line_order_id", referencedColumn = "order_id") @JoinColumn(name = "line_no", referencedColumn = "position") Line line;
}
