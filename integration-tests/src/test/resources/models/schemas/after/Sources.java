@Entity
@Table(schema = "geo", comment = "where things are")
@Index(columns = "name")
class Area {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id;
    @Column(length = 10, unique = true) String code;
    @Check("name <> ''") String name;
}

@Entity
@Table(schema = "Sales", name = "Office")
@RenamedFrom("branch")
class Branch {
    @Id long id;
    @ManyToOne Area area;
}

@Entity
@Table(schema = "geo2")
class Place {
    @Id long id;
    @ManyToOne Area area;
}

@Entity
class Note {
    @Id long id;
    @ManyToOne Branch branch;
}
