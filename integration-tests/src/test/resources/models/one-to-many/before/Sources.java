@Entity
class Team {
    @Id long id;
    @OneToMany(mappedBy = "team") Set<Player> players;
    @OneToMany @JoinColumn(name = "owner_id") Set<Ball> balls;
    @OneToMany Set<Cup> cups;
}

@Entity
class Player {
    @Id long id;
    @ManyToOne Team team;
}

@Entity
class Ball {
    @Id long id;
}

@Entity
class Cup {
    @Id long id;
}
