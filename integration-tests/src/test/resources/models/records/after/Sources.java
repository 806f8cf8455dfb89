@Entity
record Stadium(
        @Id @GeneratedValue Long id,
        @Column(length = 120, nullable = false) String name,
        @RenamedFrom("seats") int places,
        @Unique @Column(length = 3) String code) {}

@Entity
record Match(@Id long id, @ManyToOne(optional = false) @Backfill("1") Stadium stadium, @Default("current_timestamp") Instant at) {}
