@Entity
@Unique(columns = {"first_name", "last_name"})
@Table(uniques = @Unique(name = "uq_gone", columns = "nick"))
class Member {
    @Id long id;
    @Column(length = 40) String firstName;
    @Column(length = 40) String lastName;
    @Column(length = 40) String nick;
    @Column(length = 9, unique = true) String code;
    @Unique @Column(length = 9) String card;
}
