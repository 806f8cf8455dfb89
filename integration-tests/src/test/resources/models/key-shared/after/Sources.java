@Entity
class Player {
    @Id @GeneratedValue Long id;
    @OneToOne(mappedBy = "player") Contract contract;
}

@Entity
class Contract {
    @Id Long id;
    @OneToOne(onDelete = ReferenceAction.CASCADE) @MapsId Player player;
    LocalDate until;
}
