enum State { NEW, PAID }

@Entity
class Invoice {
    @Id long id;
    State named;
    @Enumerated(EnumType.NATIVE) State typed;
}
