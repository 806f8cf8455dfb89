@Entity
@Index(columns = "mail", where = "active", unique = true)
class Member {
    @Id long id;
    String mail;
    boolean active;
}
