@Entity
class Team {
    @Id long id;
    @Column(length = 10, unique = true) String code;
}

@Entity
class Player {
    @Id long id;
    @ManyToOne Team team;
    @Index String name;
    @Check(name = "goals", value = "goals >= 0") int goals;
}
