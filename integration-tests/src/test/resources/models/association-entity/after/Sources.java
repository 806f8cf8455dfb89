@Entity
class Player {
    @Id long id;
    @OneToMany(mappedBy = "player") Set<Membership> memberships;
}

@Entity
class Team {
    @Id long id;
    @OneToMany(mappedBy = "team") Set<Membership> memberships;
}

@Entity
@Unique(columns = {"team_id", "shirt"})
class Membership {
    @Id @ManyToOne(onDelete = ReferenceAction.CASCADE) Player player;
    @Id @ManyToOne(onDelete = ReferenceAction.CASCADE) Team team;
    LocalDate since;
    Integer shirt;
    @ManyToOne Player sponsor;
}
