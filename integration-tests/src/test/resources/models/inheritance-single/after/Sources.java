@Entity
@DiscriminatorColumn(name = "kind", length = 12)
class Payment {
    @Id long id;
    int amount;
}

@Entity
@DiscriminatorValue("card")
class Card extends Payment {
    @Column(length = 20) String number;
}

@Entity
@DiscriminatorValue("transfer")
class Transfer extends Payment {
    int days;
    @ManyToOne Bank bank;
}

@Entity
class Bank {
    @Id long id;
}
