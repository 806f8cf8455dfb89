@Entity
@Table(name = "users")
class User {
    @Id long id;
    String name;
}
