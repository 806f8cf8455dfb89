@Entity
@Index(name = "ux_name", columns = {"(lower(name)) desc", "team"}, unique = true)
class Member {
    @Id long id;
    String name;
    @Default("0") int team;
}
