@Entity
@Index(expression = "upper(name)")
@Index(name = "ix_mixed", columns = {"id desc", "(coalesce(nick, name))"})
class Member {
    @Id long id;
    String name;
    String nick;
}
