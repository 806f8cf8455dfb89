@Entity
class Player {
    @Id long id;
    @Column(length = 20, nullable = false) @Backfill("'nobody'") String name;
    Integer goals;
    @Column(nullable = false) @Default("18") Integer age;
    @Column @Default("'x'") String club;
    @Column(nullable = false) @Backfill("id * 10") Long shirt;
}
