@Entity
class Article {
    @Id @GeneratedValue long id;
    String name;
    @Default("0") int goals;
    @Default("'it''s'") @Column(length = 20) String state;
    @Default("true") Boolean active;
    @Default("current_timestamp") @Column(nullable = false) Instant createdAt;
    @Default("current_timestamp") @OnUpdate("current_timestamp") @Column(nullable = false) Instant updatedAt;
}
