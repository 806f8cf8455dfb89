@Embeddable
record Zip(@Column(length = 9) String code, String area) {}

@Embeddable
class Address {
    @Column(length = 80) String street;
    @Embedded(prefix = "zip_") Zip zip;
}

@Entity
class Customer {
    @Id long id;
    Address home;
    @Embedded(prefix = "billing_") Address billing;
}
