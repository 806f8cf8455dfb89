@Entity
@Index(columns = "mail", where = "active and mail <> ''")
@Index(name = "ix_passive", columns = "id", where = "not active")
class Member {
    @Id long id;
    String mail;
    boolean active;
}
