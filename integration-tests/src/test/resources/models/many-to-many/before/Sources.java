@Entity
class Player {
    @Id long id;
}

@Entity
class Team {
    @Id @Column(length = 5) String code;
}
