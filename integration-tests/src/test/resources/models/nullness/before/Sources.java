@Entity
class Player {
    @Id long id;
    @Column(length = 20) String name;
    @Column(nullable = false) int goals;
    Integer age;
    @Column(nullable = false) @Default("'x'") String club;
}
