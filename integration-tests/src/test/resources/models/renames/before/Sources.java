@Entity
class Customer {
    @Id long id;
    @Column(length = 40, unique = true) String mail;
    @Column(length = 40) String a;
    @Column(length = 40) String b;
    @Index int points;
}

@Entity
class Purchase {
    @Id long id;
    @ManyToOne Customer customer;
}
