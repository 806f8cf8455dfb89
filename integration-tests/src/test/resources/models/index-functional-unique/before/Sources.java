@Entity
@Index(name = "ux_name", expression = "lower(name)", unique = true)
class Member {
    @Id long id;
    String name;
}
