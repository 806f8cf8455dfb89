@Entity
@Index(columns = "mail", unique = true, include = "name")
@Index(columns = "name", include = {"mail", "id"})
class Member {
    @Id long id;
    String mail;
    String name;
}
