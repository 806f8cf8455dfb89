@Entity
@Table(schema = "geo")
class Area {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id;
    @Column(length = 10, unique = true) String code;
}

@Entity
@Table(schema = "Sales")
class Branch {
    @Id long id;
    @ManyToOne Area area;
}

@Entity
class Note {
    @Id long id;
    @ManyToOne Branch branch;
}
