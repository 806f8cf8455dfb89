@Entity
@Index(columns = "mail", unique = true, include = {"name", "born"})
@Index(columns = "name", include = "id")
class Member {
    @Id long id;
    String mail;
    String name;
    LocalDate born;
}
