@Entity
@Table(name = "Person")
class Upper {
    @Id long id;
    String Name;
    LocalDate birthDate;
}

@Entity
class Item {
    @Id long id;
    @ManyToOne Upper owner;
    @Column(unique = true) String shortName;
}
