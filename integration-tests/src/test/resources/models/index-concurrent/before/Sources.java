@Entity
@Index(name = "ix_old", columns = "name", concurrently = true)
class Member {
    @Id long id;
    String name;
    String mail;
}
