@Entity
@Index(expression = "lower(name)")
class Member {
    @Id long id;
    String name;
    String nick;
}
