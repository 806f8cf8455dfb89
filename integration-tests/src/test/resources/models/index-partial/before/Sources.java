@Entity
@Index(columns = "mail", where = "active")
class Member {
    @Id long id;
    String mail;
    boolean active;
}
