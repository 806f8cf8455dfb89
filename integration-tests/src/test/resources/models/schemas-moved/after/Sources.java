@Entity
@Table(schema = "crm")
@RenamedFrom("shop.customer")
class Customer {
    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, renamedFrom = "shop.customer_seq") long id;
    String name;
}

@Entity
@Table(schema = "shop")
class Basket {
    @Id long id;
    @ManyToOne Customer customer;
}
