@Entity
class Gone {
    @Id long id;
    int kept;
}

@Entity
@Index(name = "ix_changed", columns = {"kept", "name"})
class Changed {
    @Id long id;
    int kept;
    @Column(length = 10) @Backfill("'?'") String name;
}

@Entity
class Renamed {
    @Id long id;
    @RenamedFrom("old") int fresh;
    int kept;
}
