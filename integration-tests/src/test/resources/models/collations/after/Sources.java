@Entity
class Person {
    @Id long id;
    @Column(collation = "POSIX") String code;
    @Column(length = 20, collation = "C") @Index String name;
}
