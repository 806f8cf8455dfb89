@Entity
@Table(schema = "shop")
class Customer {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id;
    String name;
}

@Entity
@Table(schema = "shop")
class Basket {
    @Id long id;
    @ManyToOne Customer customer;
}
