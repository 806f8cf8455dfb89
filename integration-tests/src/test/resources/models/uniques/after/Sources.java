@Entity
@Unique(columns = {"first_name", "last_name"}, nullsNotDistinct = true)
class Member {
    @Id long id;
    @Column(length = 40) String firstName;
    @Column(length = 40) String lastName;
    @Column(length = 40) String nick;
    @Column(length = 9) String code;
    @Unique(name = "uq_{table}_by_{columns}") @Column(length = 9) String card;
}
