@Embeddable
record Zip(@Column(length = 12) String code, String area) {}

@Embeddable
class Address {
    @RenamedFrom("street") @Column(name = "road", length = 80) String street;
    @Embedded(prefix = "zip_") Zip zip;
}

@Entity
class Customer {
    @Id long id;
    Address home;
    @Embedded(prefix = "delivery_")
    @AttributeOverride(name = "code", column = @Column(name = "plz", length = 5))
    Zip delivery;
}
