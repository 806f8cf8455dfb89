@Entity
@Table(name = "squad")
@RenamedFrom("team")
class Team {
    @Id long id;
    @Column(length = 10, unique = true) String code;
}

@Entity
class Player {
    @Id long id;
    @ManyToOne Team team;
    @Index @Column(name = "full_name") @RenamedFrom("name") String name;
    @Check(name = "goals", value = "goals >= 0 and goals < 1000") int goals;
}
