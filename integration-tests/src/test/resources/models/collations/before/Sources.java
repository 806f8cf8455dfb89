@Entity
class Person {
    @Id long id;
    @Column(collation = "C") String code;
    @Column(collation = "en_US.utf8") @Transient String none;
    @Column(length = 20) @Index String name;
}
