@Entity
class Team {
    @Id long id;
    @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true) Set<Player> players;
    @OneToMany @JoinColumn(name = "team_id", renamedFrom = "owner_id") Set<Ball> balls;
    @OneToMany Set<Cup> cups;
    @OneToMany @OrderColumn List<Cup> shelf;
}

@Entity
class Player {
    @Id long id;
    @ManyToOne(optional = false) @Backfill("1") Team team;
}

@Entity
class Ball {
    @Id long id;
}

@Entity
class Cup {
    @Id long id;
}
