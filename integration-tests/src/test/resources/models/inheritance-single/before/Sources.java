@Entity
@DiscriminatorColumn(name = "kind", length = 8)
class Payment {
    @Id long id;
    int amount;
}

@Entity
@DiscriminatorValue("card")
class Card extends Payment {
    @Column(length = 20) String number;
}
