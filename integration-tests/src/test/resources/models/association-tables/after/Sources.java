@Entity
@Table(schema = "club")
class Player {
    @Id long id;
    @ManyToMany
    @AssociationTable(
            name = "squad",
            schema = "links",
            comment = "who plays where",
            indexes = @Index(columns = "team_code"),
            checks = @Check(name = "known", value = "team_code <> '?'"))
    Set<Team> teams;
    @ElementCollection @CollectionTable(schema = "links", comment = "what they are called", uniques = @Unique(columns = "names")) Set<String> names;
}

@Entity
@Table(schema = "club")
class Team {
    @Id @Column(length = 5) String code;
}
