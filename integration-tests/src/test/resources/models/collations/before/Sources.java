@Entity
class Person {
    @Id long id;
    @Column(collation = "C") String code;
    @Column(length = 20) @Index String name;
}
