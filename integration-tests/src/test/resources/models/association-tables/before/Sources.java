@Entity
@Table(schema = "club")
class Player {
    @Id long id;
    @ManyToMany @AssociationTable(name = "squad", schema = "links") Set<Team> teams;
    @ElementCollection @CollectionTable(schema = "links") Set<String> names;
}

@Entity
@Table(schema = "club")
class Team {
    @Id @Column(length = 5) String code;
}
