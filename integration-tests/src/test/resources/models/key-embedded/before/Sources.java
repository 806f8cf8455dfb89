@Embeddable
record LineId(long orderId, int no) {}

@Entity
class Line {
    @EmbeddedId LineId id;
    String text;
}

@Entity
class Note {
    @Id long id;
    @ManyToOne Line line;
}
