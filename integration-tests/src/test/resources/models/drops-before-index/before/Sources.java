@Entity
class Gone {
    @Id long id;
    int dropped;
    @Index int kept;
}

@Entity
@Index(name = "ix_changed", columns = "kept")
class Changed {
    @Id long id;
    int dropped;
    int kept;
    @Column(length = 10) String name;
}

@Entity
@Index(name = "ix_unique", columns = "kept", unique = true)
class Renamed {
    @Id long id;
    int old;
    int dropped;
    int kept;
}
