record LineId(long orderId, int no) {}

@Entity
@IdClass(LineId.class)
class Line {
    @Id long orderId;
    @Id int no;
}
