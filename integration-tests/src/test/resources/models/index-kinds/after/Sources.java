@Entity
@Table(indexes = {
    @Index(columns = {"last_name", "born desc nulls last"}),
    @Index(name = "ix_first", columns = "first_name asc nulls first"),
    @Index(name = "ux_mail", columns = "mail", unique = true)
})
class Member {
    @Id long id;
    @Column(length = 40) String firstName;
    @Column(length = 40) @Index(name = "ix_last") String lastName;
    String mail;
    LocalDate born;
    boolean active;
}
