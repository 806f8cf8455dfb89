@Entity
@Table(indexes = {
    @Index(columns = {"last_name", "born desc"}),
    @Index(name = "ix_gone", columns = "mail")
})
class Member {
    @Id long id;
    @Column(length = 40) String firstName;
    @Column(length = 40) @Index String lastName;
    String mail;
    LocalDate born;
    boolean active;
}
