@Entity
@Index(name = "ix_new", columns = "mail", concurrently = true)
@Index(name = "ix_old", columns = {"name", "mail"}, concurrently = true)
class Member {
    @Id long id;
    String name;
    String mail;
}
