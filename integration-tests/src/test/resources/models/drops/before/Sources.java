@Entity
class Customer {
    @Id long id;
    @Column(length = 20, unique = true) String code;
    @Index int points;
    @ManyToOne Region region;
    @Check(name = "age", value = "age > 0 and id > 0") Integer age;
}

@Entity
class Region {
    @Id long id;
    @ManyToMany Set<Customer> visitors;
}
