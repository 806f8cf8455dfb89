@Entity
class Article {
    @Id @GeneratedValue long id;
    String name;
    @Default("1 + 1") int goals;
    @Column(length = 20) String state;
    @Default("false") Boolean active;
    @Default("current_date") LocalDate day1;
    @Default("current_timestamp") @Column(nullable = false) Instant createdAt;
    @RenamedFrom("updated_at") @Default("current_timestamp") @OnUpdate("current_timestamp") @Column(nullable = false) Instant changedAt;
    @OnUpdate("'touched'") @Column(length = 10) String mark;
}
