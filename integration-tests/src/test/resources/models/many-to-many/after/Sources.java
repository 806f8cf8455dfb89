@Entity
class Player {
    @Id long id;
    @ManyToMany Set<Team> teams;
    @ManyToMany
    @AssociationTable(name = "trial", joinColumns = @JoinColumn(name = "who"), inverseJoinColumns = @JoinColumn(name = "where_"), onInverseDelete = ReferenceAction.NO_ACTION)
    Set<Team> trials;
    @ManyToMany @OrderColumn(name = "rank_") List<Team> favourites;
}

@Entity
class Team {
    @Id @Column(length = 5) String code;
    @ManyToMany(mappedBy = "teams") Set<Player> players;
}
