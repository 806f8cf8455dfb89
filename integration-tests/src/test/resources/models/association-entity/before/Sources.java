@Entity
class Player {
    @Id long id;
    @ManyToMany @AssociationTable(name = "membership") Set<Team> teams;
}

@Entity
class Team {
    @Id long id;
}
