@Entity
record Stadium(@Id @GeneratedValue Long id, @Column(length = 80, nullable = false) String name, int seats) {}

@Entity
record Match(@Id long id, @ManyToOne Stadium stadium, @Default("current_timestamp") Instant at) {}
